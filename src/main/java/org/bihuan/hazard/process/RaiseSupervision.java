package org.bihuan.hazard.process;

import org.bihuan.hazard.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Raises the supervision by one level if a limit has passed (提级督办). */
@Component
class RaiseSupervision implements JavaDelegate {

    private final Escalation escalation;

    RaiseSupervision(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean raised = escalation.raise(execution.getProcessBusinessKey());
        execution.setVariable("raised", Variables.booleanValue(raised, true));
    }
}
