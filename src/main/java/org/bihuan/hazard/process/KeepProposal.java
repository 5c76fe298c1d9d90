package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Grade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the grade that the decision table proposes, for who grades. */
@Component
class KeepProposal implements ExecutionListener {

    private final ClosedLoop loop;

    KeepProposal(ClosedLoop loop) {
        this.loop = loop;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Grade proposed = Grade.valueOf((String) execution.getVariable("proposal"));
        execution.removeVariable("proposal");
        loop.propose(execution.getProcessBusinessKey(), proposed);
        execution.setVariable("priority", proposed.priority());
    }
}
