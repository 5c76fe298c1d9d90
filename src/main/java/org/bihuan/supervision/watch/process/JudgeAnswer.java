package org.bihuan.supervision.watch.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.supervision.watch.DataUrges;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The supervising office accepts the answer to an urge, or sends it back. */
@Component
class JudgeAnswer extends MatterTask<JudgeAnswer.Form> {

    enum Decision {
        ACCEPTED,
        RETURNED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(max = 1000) String reason) {}

    private final DataUrges urges;

    JudgeAnswer(MatterFacts facts, DataUrges urges) {
        super("judgeAnswer", Form.class, facts);
        this.urges = urges;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        String code = matter.getCode();
        return Map.of(
                "decision",
                Decision.ACCEPTED.name(),
                "facts",
                line("urge.now", urges.nowInWords(code))
                        + line("urge.answer", urges.get(code).getAnswer()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case ACCEPTED -> urges.accept(code, form.remark());
            case RETURNED -> urges.sendBack(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
