package org.bihuan.supervision.watch.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.supervision.watch.DataUrges;
import org.springframework.stereotype.Component;

/** The dual-prevention office of the mine answers an urge, once the data are well where that is asked. */
@Component
class AnswerUrge extends MatterTask<AnswerUrge.Form> {

    record Form(@NotBlank @Size(max = 1000) String answer) {}

    private final DataUrges urges;

    AnswerUrge(MatterFacts facts, DataUrges urges) {
        super("answerUrge", Form.class, facts);
        this.urges = urges;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        String code = matter.getCode();
        return Map.of(
                "facts",
                line("urge.now", urges.nowInWords(code))
                        + line("urge.opinion", urges.get(code).getOpinion()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        urges.answer(code, form.answer());
        return Map.of();
    }
}
