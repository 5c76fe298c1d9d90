package org.bihuan.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organization.MinePlaced;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open tasks about a mine go to those who answer for it from now on; who had taken one of those who no longer do has it no more. */
@Component
class MovedTasks {

    private final TaskService tasks;
    private final Unchecked unchecked;

    MovedTasks(TaskService tasks, Unchecked unchecked) {
        this.tasks = tasks;
        this.unchecked = unchecked;
    }

    @EventListener
    void move(MinePlaced placed) {
        Map<String, String> groups = new HashMap<>();
        placed.instead().forEach((from, to) -> {
            for (Role role : Role.values()) {
                groups.put(Person.group(role, from), Person.group(role, to));
            }
        });
        List<Task> waiting = unchecked.ask(() -> tasks.createTaskQuery()
                .tenantIdIn(placed.mine().getCode())
                .taskCandidateGroupIn(List.copyOf(groups.keySet()))
                .includeAssignedTasks()
                .list());
        waiting.forEach(task -> unchecked.ask(() -> move(task, groups)));
    }

    private Task move(Task task, Map<String, String> groups) {
        if (task.getAssignee() != null) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(groups::containsKey)
                .forEach(group -> {
                    tasks.addCandidateGroup(task.getId(), groups.get(group));
                    tasks.deleteCandidateGroup(task.getId(), group);
                });
        return task;
    }
}
