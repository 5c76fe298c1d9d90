package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Rechecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Closes an accepted hazard (销号), and draws whether it is checked again. */
@Component
class CloseHazard implements JavaDelegate {

    private final ClosedLoop loop;
    private final Rechecks rechecks;

    CloseHazard(ClosedLoop loop, Rechecks rechecks) {
        this.loop = loop;
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        loop.close(code);
        execution.setVariable("drawn", Variables.booleanValue(rechecks.draw(code), true));
    }
}
