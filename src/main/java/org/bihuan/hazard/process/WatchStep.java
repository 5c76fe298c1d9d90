package org.bihuan.hazard.process;

import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.StepWatch;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Looks after the step that waits: reminds, and once its limit has passed lets the head of the safety department do it too. */
@Component
class WatchStep implements JavaDelegate {

    private final StepWatch watch;
    private final HazardLookup hazards;
    private final Organization organization;
    private final TaskService tasks;

    WatchStep(StepWatch watch, HazardLookup hazards, Organization organization, TaskService tasks) {
        this.watch = watch;
        this.hazards = hazards;
        this.organization = organization;
        this.tasks = tasks;
    }

    /** The loop waits at one task at a time. */
    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        StepWatch.Waiting waiting = new StepWatch.Waiting(
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getCreateTime().toInstant(),
                task.getDueDate().toInstant());
        if (watch.look(code, waiting)) {
            organization
                    .safetyDepartments(hazards.get(code).getMine())
                    .forEach(department ->
                            tasks.addCandidateGroup(task.getId(), Person.group(Role.SECTION_HEAD, department)));
        }
    }
}
