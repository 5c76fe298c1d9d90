package org.bihuan.workflow;

import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes up for tasks that were assigned before {@link TaskGrants} made whoever has a task a candidate of it. */
@Component
@Order(22)
class AssigneesAsCandidates implements ApplicationRunner {

    private final TaskService tasks;

    AssigneesAsCandidates(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tasks.createTaskQuery()
                .taskAssigned()
                .withoutCandidateUsers()
                .includeAssignedTasks()
                .list()
                .forEach(task -> tasks.addCandidateUser(task.getId(), task.getAssignee()));
    }
}
