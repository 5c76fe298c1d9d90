package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director of the branch approves a policy, or sends it back. */
@Component
class ApprovePolicy extends MatterTask<ApprovePolicy.Form> {

    enum Decision {
        APPROVED,
        RETURNED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(max = 1000) String reason) {}

    private final MinePolicies policies;

    ApprovePolicy(MatterFacts facts, MinePolicies policies) {
        super("approvePolicy", Form.class, facts);
        this.policies = policies;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Policy policy = policies.get(matter.getCode());
        return Map.of(
                "decision",
                Decision.APPROVED.name(),
                "facts",
                line("matter.field.goal", policy.getGoal())
                        + line("policy.schedule", policy.getSchedule())
                        + line("policy.measures", policy.getPlanned().size()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case APPROVED -> policies.approve(code, form.remark());
            case RETURNED -> policies.returnDraft(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
