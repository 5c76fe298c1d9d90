package org.bihuan.hazard.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the due date of the rectifier's task to the extended deadline (顺延). */
@Component
class MoveDeadline implements JavaDelegate {

    private final RectificationTask task;

    MoveDeadline(RectificationTask task) {
        this.task = task;
    }

    @Override
    public void execute(DelegateExecution execution) {
        task.moveDeadline(execution);
    }
}
