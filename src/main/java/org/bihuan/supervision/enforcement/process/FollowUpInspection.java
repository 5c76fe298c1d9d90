package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The office looks whether what it found is rectified and what it ordered is done. */
@Component
class FollowUpInspection extends MatterTask<FollowUpInspection.Form> {

    enum Decision {
        SETTLED,
        UNSETTLED
    }

    record Form(
            @NotNull Decision decision,
            @NotNull LocalDate checkedOn,
            @NotBlank @Size(max = 1000) String result,
            @NotBlank @Size(max = 100) String deliveredTo) {}

    private final EnforcementCases cases;
    private final MatterFindings findings;

    FollowUpInspection(MatterFacts facts, EnforcementCases cases, MatterFindings findings) {
        super("followUpInspection", Form.class, facts);
        this.cases = cases;
        this.findings = findings;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        EnforcementCase followed = cases.get(matter.getCode());
        int open = findings.open(matter);
        int further = followed.unregistered().size();
        return Map.of(
                "decision",
                (open + further > 0 ? Decision.UNSETTLED : Decision.SETTLED).name(),
                "facts",
                line("enforcement.orders", followed.issued().size())
                        + line("enforcement.openHazards", open)
                        + line("enforcement.further", further));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        boolean settled = form.decision() == Decision.SETTLED;
        cases.followUp(code, form.checkedOn(), form.result(), form.deliveredTo(), settled);
        return Outcome.of(form.decision());
    }
}
