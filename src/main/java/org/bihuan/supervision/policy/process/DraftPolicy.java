package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of the office lays the drafted policy, which stands on the page, before the director. */
@Component
class DraftPolicy extends MatterTask<DraftPolicy.Form> {

    record Form(@Nullable @Size(max = 1000) String remark) {}

    private final MinePolicies policies;

    DraftPolicy(MatterFacts facts, MinePolicies policies) {
        super("draftPolicy", Form.class, facts);
        this.policies = policies;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        policies.submitDraft(code, form.remark());
        return Map.of();
    }
}
