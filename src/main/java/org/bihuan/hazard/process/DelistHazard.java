package org.bihuan.hazard.process;

import org.bihuan.hazard.ListedSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a hazard that all three accepted off the list (摘牌), which publishes it. */
@Component
class DelistHazard implements JavaDelegate {

    private final ListedSupervision supervision;

    DelistHazard(ListedSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.delist(execution.getProcessBusinessKey());
    }
}
