package org.bihuan.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The models of the loop with everything of ours taken out: the same steps, tasks, people and timers, and no code behind them. */
final class BareModel {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private BareModel() {}

    static BpmnModelInstance read(String name) {
        try (InputStream file = BareModel.class.getResourceAsStream("/bpmn/" + name)) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file);
            strip(model);
            return model;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void strip(BpmnModelInstance model) {
        model.getModelElementsByType(StartEvent.class).forEach(start -> start.removeAttributeNs(CAMUNDA, "formRef"));
        model.getModelElementsByType(ServiceTask.class).forEach(service -> {
            service.removeAttributeNs(CAMUNDA, "delegateExpression");
            service.setCamundaExpression("${true}");
        });
        model.getModelElementsByType(BusinessRuleTask.class).forEach(rule -> {
            rule.removeAttributeNs(CAMUNDA, "delegateExpression");
            rule.setCamundaExpression("${true}");
        });
        model.getModelElementsByType(UserTask.class).forEach(task -> {
            List.of("formRef", "formRefBinding").forEach(name -> task.removeAttributeNs(CAMUNDA, name));
            if (task.getCamundaAssignee() != null) {
                task.setCamundaAssignee("somebody");
            }
            task.setCamundaCandidateGroups("QSS.safety-officer");
            if (task.getCamundaDueDate() != null) {
                task.setCamundaDueDate("2036-12-01T23:59:59");
            }
        });
        model.getModelElementsByType(TimeCycle.class)
                .forEach(timer -> timer.setTextContent("R4/2036-11-28T08:00:00/P1D"));
        model.getModelElementsByType(TimeDate.class).forEach(timer -> timer.setTextContent("2036-12-02T00:00:00"));
    }
}
