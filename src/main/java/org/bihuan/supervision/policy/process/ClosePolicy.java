package org.bihuan.supervision.policy.process;

import org.bihuan.supervision.policy.MinePolicies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a policy whose goal is reached. */
@Component
class ClosePolicy implements JavaDelegate {

    private final MinePolicies policies;

    ClosePolicy(MinePolicies policies) {
        this.policies = policies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        policies.close(execution.getProcessBusinessKey());
    }
}
