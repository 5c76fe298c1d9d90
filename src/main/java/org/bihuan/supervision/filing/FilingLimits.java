package org.bihuan.supervision.filing;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of filings, from the decision tables {@code bpmn/filing-limits.dmn} and {@code bpmn/filing-opening.dmn}. */
@Component
class FilingLimits implements MatterLimits {

    private final Decisions decisions;

    FilingLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.FILING);
    }

    @Override
    public int newest() {
        return decisions.decide("filingLimits", Map.of("step", "submitFiling")).version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("filingLimits", version, Map.of("step", step)));
    }

    /** How many days before its last day a filing is opened. */
    int openBefore(Period.Kind period) {
        return decisions
                .decide("filingOpening", Map.of("period", period.name()))
                .number("openBefore");
    }
}
