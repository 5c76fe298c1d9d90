package org.bihuan.hazard;

import java.util.Map;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** How many days each step of a major hazard may take, from the decision table {@code bpmn/major-limits.dmn}. */
@Component
public class MajorLimits {

    private final Decisions decisions;

    MajorLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param step the id of a step in {@code bpmn/major-hazard.bpmn} */
    public int days(String step) {
        return decisions.decide("majorLimits", Map.of("step", step)).number("days");
    }
}
