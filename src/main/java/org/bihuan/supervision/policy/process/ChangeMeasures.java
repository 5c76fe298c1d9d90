package org.bihuan.supervision.policy.process;

import org.bihuan.supervision.policy.PolicyChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes an approved change of a policy's measures. */
@Component
class ChangeMeasures implements JavaDelegate {

    private final PolicyChanges changes;

    ChangeMeasures(PolicyChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.make(execution.getProcessBusinessKey());
    }
}
