package org.bihuan.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tells who is asked to do the open tasks of a process instance, for reminders. */
@Service
public class AskedTasks {

    private final ObjectProvider<TaskService> tasks;
    private final Unchecked unchecked;
    private final Clock clock;

    AskedTasks(ObjectProvider<TaskService> tasks, Unchecked unchecked, Clock clock) {
        this.tasks = tasks;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    /** The open tasks of the instances with this key. The caller has checked, or is the application itself. */
    public List<AskedTask> of(String businessKey) {
        TaskService open = tasks.getObject();
        return unchecked.ask(
                () -> open.createTaskQuery().processInstanceBusinessKey(businessKey).active().list().stream()
                        .map(task -> asked(
                                task,
                                open.getIdentityLinksForTask(task.getId()).stream()
                                        .map(IdentityLink::getGroupId)))
                        .toList());
    }

    /** Which of some tasks, by the engine's ids, are open. */
    public Set<String> open(Set<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : unchecked.ask(
                        () -> tasks.getObject().createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                                .map(Task::getId)
                                .collect(Collectors.toSet()));
    }

    /** One that this step creates. */
    AskedTask created(TaskEntity task) {
        return asked(task, OwnGroups.candidates(task));
    }

    private AskedTask asked(Task task, Stream<@Nullable String> groups) {
        Set<String> roles = groups.flatMap(Stream::ofNullable)
                .filter(group -> !Person.isOwnGroup(group))
                .collect(Collectors.toSet());
        return new AskedTask(
                task.getId(), task.getTaskDefinitionKey(), task.getName(), due(task), task.getAssignee(), roles);
    }

    private @Nullable LocalDate due(Task task) {
        Date due = task.getDueDate();
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone());
    }
}
