package org.bihuan.hazard.process;

import org.bihuan.hazard.ListedSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reports a major hazard to group and branch without delay. */
@Component
class ReportMajorHazard implements JavaDelegate {

    private final ListedSupervision supervision;

    ReportMajorHazard(ListedSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.reportUpwards(execution.getProcessBusinessKey());
    }
}
