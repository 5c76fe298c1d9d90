package org.bihuan.hazard.process;

import org.bihuan.hazard.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks that the deadline has passed (逾期). */
@Component
class MarkOverdue implements JavaDelegate {

    private final Escalation escalation;

    MarkOverdue(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.markOverdue(execution.getProcessBusinessKey());
    }
}
