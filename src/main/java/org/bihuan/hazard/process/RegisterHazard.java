package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Report;
import org.bihuan.organization.Organization;
import org.bihuan.workflow.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Registers what was reported (登记); its code becomes the instance's business key. */
@Component
class RegisterHazard implements JavaDelegate {

    private final ClosedLoop loop;
    private final Organization organization;
    private final Submission submission;

    RegisterHazard(ClosedLoop loop, Organization organization, Submission submission) {
        this.loop = loop;
        this.organization = organization;
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report report = submission.read(execution, Report.class);
        Hazard hazard =
                loop.register(report, organization.unit(execution.getTenantId()).orElseThrow());
        execution.setProcessBusinessKey(hazard.getCode());
        execution.setVariable("fixedOnTheSpot", Variables.booleanValue(report.fixedOnTheSpot(), true));
    }
}
