package org.bihuan.supervision.enforcement;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of enforcement cases, from the decision table {@code bpmn/enforcement-limits.dmn}. */
@Component
class EnforcementLimits implements MatterLimits {

    private final Decisions decisions;

    EnforcementLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.ENFORCEMENT);
    }

    @Override
    public int newest() {
        return decisions
                .decide("enforcementLimits", Map.of("step", "inspectMine"))
                .version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("enforcementLimits", version, Map.of("step", step)));
    }
}
