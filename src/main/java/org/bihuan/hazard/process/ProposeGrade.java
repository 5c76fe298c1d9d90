package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.workflow.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes a grade to who grades, from the decision table {@code bpmn/grade-proposal.dmn}. */
@Component
class ProposeGrade implements JavaDelegate {

    private final HazardLookup hazards;
    private final Decisions decisions;
    private final ClosedLoop loop;

    ProposeGrade(HazardLookup hazards, Decisions decisions, ClosedLoop loop) {
        this.hazards = hazards;
        this.decisions = decisions;
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Hazard hazard = hazards.get(execution.getProcessBusinessKey());
        Grade proposed = Grade.valueOf(
                decisions.decide("gradeProposal", criteria(hazard)).text("grade"));
        loop.propose(hazard.getCode(), proposed);
        execution.setVariable("priority", proposed.priority());
    }

    private static Map<String, @Nullable Object> criteria(Hazard hazard) {
        Map<String, @Nullable Object> criteria = new HashMap<>();
        criteria.put("majorCategory", hazard.getMajorCategory());
        criteria.put("fixedOnTheSpot", hazard.isFixedOnTheSpot());
        criteria.put("field", hazard.getField().name());
        return criteria;
    }
}
