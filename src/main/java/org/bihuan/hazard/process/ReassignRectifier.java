package org.bihuan.hazard.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the rectifier's task to the section and person that a supervisor named (改派). */
@Component
class ReassignRectifier implements JavaDelegate {

    private final RectificationTask task;

    ReassignRectifier(RectificationTask task) {
        this.task = task;
    }

    @Override
    public void execute(DelegateExecution execution) {
        task.reassign(execution);
    }
}
