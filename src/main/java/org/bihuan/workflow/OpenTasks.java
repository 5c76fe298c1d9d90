package org.bihuan.workflow;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the person logged in, and for those for whom they stand in: the tasks that are theirs, and those of their groups
 * that nobody has claimed. Groups name unit and role, so the engine need not be asked, at its price, what else this person may see.
 */
@Service
@Transactional(readOnly = true)
public class OpenTasks {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final TaskService tasks;
    private final CurrentPerson current;
    private final Unchecked unchecked;

    OpenTasks(TaskService tasks, CurrentPerson current, Unchecked unchecked) {
        this.tasks = tasks;
        this.current = current;
        this.unchecked = unchecked;
    }

    /** The address in Tasklist of a task of this process instance that waits for the person, if one does. */
    public Optional<String> addressOf(String businessKey) {
        return waiting().stream()
                .flatMap(query ->
                        unchecked
                                .ask(() -> query.processInstanceBusinessKey(businessKey)
                                        .active()
                                        .listPage(0, 1))
                                .stream())
                .map(Task::getId)
                .map(id -> TASKLIST + "#/?task=" + id)
                .findFirst();
    }

    /** How many tasks wait for the person. */
    public long count() {
        return waiting().stream()
                .mapToLong(query -> unchecked.ask(query::count))
                .sum();
    }

    /** Two queries, since one with "or" would scan all tasks. */
    private List<TaskQuery> waiting() {
        Actor actor = current.actor();
        return List.of(
                tasks.createTaskQuery()
                        .taskCandidateGroupIn(actor.ownGroups())
                        .includeAssignedTasks()
                        .taskAssigned(),
                tasks.createTaskQuery().taskCandidateGroupIn(actor.groups()));
    }
}
