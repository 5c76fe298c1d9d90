package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The supervising office verifies a measure, or sends it back with another last day. */
@Component
class VerifyMeasure extends MatterTask<VerifyMeasure.Form> {

    enum Decision {
        PASSED,
        RETURNED
    }

    record Form(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String verification,
            @Nullable LocalDate newDeadline) {}

    private final MinePolicies policies;

    VerifyMeasure(MatterFacts facts, MinePolicies policies) {
        super("verifyMeasure", Form.class, facts);
        this.policies = policies;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        PolicyMeasure measure = policies.measure(matter.getCode());
        return Map.of(
                "decision",
                Decision.PASSED.name(),
                "facts",
                line("policy.owner", measure.getOwner().getName())
                        + line("matter.field.evidence", measure.getEvidence())
                        + line("matter.field.result", measure.getResult()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case PASSED -> policies.verify(code, form.verification());
            case RETURNED ->
                policies.returnMeasure(code, form.verification(), required("newDeadline", form.newDeadline()));
        }
        return Outcome.of(form.decision());
    }
}
