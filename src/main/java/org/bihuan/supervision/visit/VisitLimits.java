package org.bihuan.supervision.visit;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of visits, from the decision table {@code bpmn/visit-limits.dmn}. */
@Component
class VisitLimits implements MatterLimits {

    private final Decisions decisions;

    VisitLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.VISIT);
    }

    @Override
    public int newest() {
        return decisions.decide("visitLimits", Map.of("step", "recordVisit")).version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("visitLimits", version, Map.of("step", step)));
    }
}
