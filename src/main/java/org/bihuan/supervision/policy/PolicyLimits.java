package org.bihuan.supervision.policy;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of policies, from the decision table {@code bpmn/policy-limits.dmn}. */
@Component
class PolicyLimits implements MatterLimits {

    private final Decisions decisions;

    PolicyLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.POLICY, MatterKind.MEASURE, MatterKind.CHANGE);
    }

    @Override
    public int newest() {
        return decisions.decide("policyLimits", Map.of("step", "diagnoseMine")).version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("policyLimits", version, Map.of("step", step)));
    }
}
