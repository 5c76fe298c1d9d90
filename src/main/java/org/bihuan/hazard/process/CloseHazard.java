package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes an accepted hazard (销号). */
@Component
class CloseHazard implements JavaDelegate {

    private final ClosedLoop loop;

    CloseHazard(ClosedLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        loop.close(execution.getProcessBusinessKey());
    }
}
