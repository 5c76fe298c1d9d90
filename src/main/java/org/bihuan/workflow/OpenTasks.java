package org.bihuan.workflow;

import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** The open tasks of the person logged in. */
@Service
public class OpenTasks {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final TaskService tasks;
    private final CurrentPerson current;
    private final Acting acting;

    OpenTasks(TaskService tasks, CurrentPerson current, Acting acting) {
        this.tasks = tasks;
        this.current = current;
        this.acting = acting;
    }

    /** The address in Tasklist of this person's task of a process instance, if they have one. */
    public Optional<String> addressOf(String businessKey) {
        return acting.as(
                current.get(),
                () -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).active().listPage(0, 1).stream()
                        .map(Task::getId)
                        .map(id -> TASKLIST + "#/?task=" + id)
                        .findFirst());
    }

    /** How many tasks are assigned to this person. */
    public long assignedToMe() {
        String login = current.get().getLogin();
        return acting.as(
                current.get(), () -> tasks.createTaskQuery().taskAssignee(login).count());
    }
}
