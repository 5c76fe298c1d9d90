package org.bihuan.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
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

    /**
     * A task that waits for somebody.
     *
     * @param id the engine's id of it
     * @param step its id in the model
     * @param absent for whom they would do it; nobody if on their own account
     */
    public record Waiting(String id, String step, @Nullable Person absent) {

        /** Its address in Tasklist. */
        public String address() {
            return TASKLIST + "#/?task=" + id;
        }
    }

    /** A task of this process instance that waits for the person, if one does. */
    public Optional<Waiting> of(String businessKey) {
        Person person = current.get();
        return current.actor()
                .all()
                .flatMap(one -> first(businessKey, one)
                        .map(task -> new Waiting(
                                task.getId(), task.getTaskDefinitionKey(), one.equals(person) ? null : one)))
                .findFirst();
    }

    private Stream<Task> first(String businessKey, Person person) {
        return waiting(Actor.alone(person)).stream()
                .flatMap(query ->
                        unchecked
                                .ask(() -> query.processInstanceBusinessKey(businessKey)
                                        .active()
                                        .listPage(0, 1))
                                .stream());
    }

    /** The address in Tasklist of a task of this process instance that waits for the person, if one does. */
    public Optional<String> addressOf(String businessKey) {
        return of(businessKey).map(Waiting::address);
    }

    /** How many tasks wait for the person. */
    public long count() {
        return waiting(current.actor()).stream()
                .mapToLong(query -> unchecked.ask(query::count))
                .sum();
    }

    /** Two queries, since one with "or" would scan all tasks. */
    private List<TaskQuery> waiting(Actor actor) {
        return List.of(
                tasks.createTaskQuery()
                        .taskCandidateGroupIn(actor.ownGroups())
                        .includeAssignedTasks()
                        .taskAssigned(),
                tasks.createTaskQuery().taskCandidateGroupIn(actor.groups()));
    }
}
