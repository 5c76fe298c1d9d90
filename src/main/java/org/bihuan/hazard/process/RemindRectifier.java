package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of the deadline on the days that the plan names. */
@Component
class RemindRectifier implements JavaDelegate {

    private final ClosedLoop loop;

    RemindRectifier(ClosedLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        loop.remind(execution.getProcessBusinessKey());
    }
}
