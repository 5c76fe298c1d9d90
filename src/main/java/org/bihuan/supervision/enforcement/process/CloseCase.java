package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The head of the office, or the director, closes a case or sends it back. */
@Component
class CloseCase extends MatterTask<CloseCase.Form> {

    enum Decision {
        CLOSED,
        RETURNED
    }

    record Form(@NotNull Decision decision, @NotBlank @Size(max = 1000) String opinion) {}

    private final EnforcementCases cases;

    CloseCase(MatterFacts facts, EnforcementCases cases) {
        super("closeCase", Form.class, facts);
        this.cases = cases;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        EnforcementCase closing = cases.get(matter.getCode());
        return Map.of(
                "decision",
                Decision.CLOSED.name(),
                "facts",
                line("enforcement.conclusion", closing.getConclusion())
                        + line("enforcement.findings", closing.getFindings().size())
                        + line("enforcement.orders", closing.issued().size()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case CLOSED -> cases.close(code, form.opinion());
            case RETURNED -> cases.sendBack(code, form.opinion());
        }
        return Outcome.of(form.decision());
    }
}
