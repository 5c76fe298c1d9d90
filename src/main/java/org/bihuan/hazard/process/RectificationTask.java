package org.bihuan.hazard.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The rectifier's open task, which follows when its hazard's deadline or rectifier changes while it waits. */
@Component
class RectificationTask {

    private final TaskService tasks;
    private final Deadlines deadlines;
    private final Responsible responsible;
    private final CardFacts card;

    RectificationTask(TaskService tasks, Deadlines deadlines, Responsible responsible, CardFacts card) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.responsible = responsible;
        this.card = card;
    }

    void moveDeadline(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        Task task = open(execution);
        task.setDueDate(deadlines.due(code));
        tasks.saveTask(task);
        tasks.setVariablesLocal(task.getId(), card.of(code));
    }

    void reassign(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        String task = open(execution).getId();
        groups(task).forEach(group -> tasks.deleteCandidateGroup(task, group));
        tasks.addCandidateGroup(task, responsible.section(code));
        tasks.setAssignee(task, responsible.rectifier(code));
        tasks.setVariablesLocal(task, card.of(code));
    }

    private List<String> groups(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private Task open(DelegateExecution execution) {
        return tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("rectifyHazard")
                .singleResult();
    }
}
