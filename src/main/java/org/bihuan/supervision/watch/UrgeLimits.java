package org.bihuan.supervision.watch;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of urges, from the decision table {@code bpmn/urge-limits.dmn}. */
@Component
class UrgeLimits implements MatterLimits {

    private static final Map<String, String> ANSWER = Map.of("step", "answerUrge");

    private final Decisions decisions;

    UrgeLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.URGE);
    }

    @Override
    public int newest() {
        return decisions.decide("urgeLimits", ANSWER).version();
    }

    /** How many days a mine has for its first answer. */
    int daysToAnswer() {
        return decisions.decide("urgeLimits", ANSWER).number("days");
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("urgeLimits", version, Map.of("step", step)));
    }
}
