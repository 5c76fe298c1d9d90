package org.bihuan.supervision.key;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of key supervision, from the decision table {@code bpmn/key-limits.dmn}. */
@Component
class KeyLimits implements MatterLimits {

    private final Decisions decisions;

    KeyLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.KEY_SUPERVISION);
    }

    @Override
    public int newest() {
        return decisions.decide("keyLimits", Map.of("step", "decideListing")).version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("keyLimits", version, Map.of("step", step)));
    }
}
