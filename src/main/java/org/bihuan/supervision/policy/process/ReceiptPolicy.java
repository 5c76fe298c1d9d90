package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotion office takes a policy into its files (备案), or asks for corrections. */
@Component
class ReceiptPolicy extends MatterTask<ReceiptPolicy.Form> {

    enum Decision {
        RECEIPTED,
        FILING_RETURNED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    private final MinePolicies policies;

    ReceiptPolicy(MatterFacts facts, MinePolicies policies) {
        super("receiptPolicy", Form.class, facts);
        this.policies = policies;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        return Map.of("decision", Decision.RECEIPTED.name());
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case RECEIPTED -> policies.receipt(code);
            case FILING_RETURNED -> policies.returnFiling(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
