package org.bihuan.hazard.process;

import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.Escalation;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.HazardStepped;
import org.bihuan.hazard.Step;
import org.bihuan.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an imported hazard that is still open enter the process at the step where it stands, in the same transaction. */
@Component
class EnterMidway {

    private final Processes processes;
    private final Escalation escalation;

    EnterMidway(Processes processes, Escalation escalation) {
        this.processes = processes;
        this.escalation = escalation;
    }

    @EventListener
    void imported(HazardStepped stepped) {
        Hazard hazard = stepped.hazard();
        if (stepped.step() == Step.IMPORTED && hazard.isOpen()) {
            String step = hazard.getState() == HazardState.ACCEPTING ? "acceptRectification" : "rectification";
            processes.startAt("hazardLoop", step, hazard.getCode(), facts(hazard));
            escalation.markOverdue(hazard.getCode());
        }
    }

    /** What the model asks for from here on. */
    private static Map<String, Object> facts(Hazard hazard) {
        return Map.of(
                "hazard", hazard.getCode(),
                "mine", hazard.getMine().getCode(),
                "priority", Objects.requireNonNull(hazard.getGrade()).priority());
    }
}
