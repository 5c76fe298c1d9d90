package org.bihuan.hazard.process;

import org.bihuan.hazard.ListedSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells group and branch of a step or report that is late. */
@Component
class ReportLateness implements JavaDelegate {

    private final ListedSupervision supervision;

    ReportLateness(ListedSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.reportLateness(execution.getProcessBusinessKey());
    }
}
