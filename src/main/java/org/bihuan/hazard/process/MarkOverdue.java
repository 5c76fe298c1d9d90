package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks that the deadline has passed (逾期). */
@Component
class MarkOverdue implements JavaDelegate {

    private final ClosedLoop loop;

    MarkOverdue(ClosedLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        loop.markOverdue(execution.getProcessBusinessKey());
    }
}
