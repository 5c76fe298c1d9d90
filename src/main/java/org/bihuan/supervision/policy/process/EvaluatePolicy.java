package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The head of the office evaluates what a policy has brought about, and closes it or goes on with further measures. */
@Component
class EvaluatePolicy extends MatterTask<EvaluatePolicy.Form> {

    enum Decision {
        EFFECTIVE,
        CONTINUED
    }

    record Form(@NotNull Decision decision, @NotBlank @Size(max = 1000) String evaluation) {}

    private final MinePolicies policies;

    EvaluatePolicy(MatterFacts facts, MinePolicies policies) {
        super("evaluatePolicy", Form.class, facts);
        this.policies = policies;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        return Map.of(
                "decision",
                Decision.EFFECTIVE.name(),
                "facts",
                line("matter.field.goal", policies.get(matter.getCode()).getGoal()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        policies.evaluate(code, form.evaluation(), form.decision() == Decision.EFFECTIVE);
        return Outcome.of(form.decision());
    }
}
