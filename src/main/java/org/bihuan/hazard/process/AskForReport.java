package org.bihuan.hazard.process;

import org.bihuan.hazard.ListedSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the mine for its next progress report. */
@Component
class AskForReport implements JavaDelegate {

    private final ListedSupervision supervision;

    AskForReport(ListedSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.askForReport(execution.getProcessBusinessKey());
    }
}
