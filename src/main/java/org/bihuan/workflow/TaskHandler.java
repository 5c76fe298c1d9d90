package org.bihuan.workflow;

import java.util.Map;
import org.bihuan.organization.Person;

/**
 * What happens when the form of one user task is submitted. There is one handler for each user task, named by the task's id;
 * {@code forms/<task id>.form} asks for the components of {@code F}.
 *
 * @param <F> a record with Jakarta Validation annotations whose components are the form's keys
 */
public interface TaskHandler<F> {

    /** The id of the user task in its model. */
    String task();

    /** The record that the submitted values are bound to. */
    Class<F> form();

    /**
     * What Tasklist's card of the task shows, as variables of the task. Who may read the task may read them; they go with it.
     *
     * @param businessKey the key of the process instance
     */
    Map<String, Object> card(String businessKey);

    /**
     * What the form shows: facts to read and choices to choose from. Asked each time the form opens and kept nowhere.
     *
     * @param businessKey the key of the process instance
     */
    Map<String, Object> show(String businessKey);

    /**
     * The task begins to wait for somebody, in the transaction that creates it: where a step tells those whom it asks.
     *
     * @param businessKey the key of the process instance
     */
    default void begun(String businessKey, AskedTask task) {}

    /**
     * The task is given by hand to this person. Unless a step means it, people take tasks for themselves only.
     *
     * @param businessKey the key of the process instance
     * @throws StepRefused if it may not be given to this person
     */
    default void giveTo(Person person, String businessKey) {
        throw new StepRefused("workflow.notToBeGiven", person.getLogin());
    }

    /**
     * Somebody took the task for themselves, or got it from somebody who leaves.
     *
     * @param businessKey the key of the process instance
     * @throws StepRefused if it is not for this person
     */
    default void takenBy(Person person, String businessKey) {}

    /**
     * Whether the task can be somebody's instead of a person's who leaves; a step that asks for another person than an earlier one
     * says so here. Asked of many people at once.
     *
     * @param ofGroup whether the person belongs to a group that may take the task
     * @param businessKey the key of the process instance
     */
    default boolean mayHold(Person person, boolean ofGroup, String businessKey) {
        return ofGroup;
    }

    /**
     * Does what the form asks for.
     *
     * @param businessKey the key of the process instance
     * @param form the valid form
     * @return facts that the process needs to find its way
     * @throws StepRefused if the step is not possible now, or not for this person
     */
    Map<String, Object> complete(String businessKey, F form);
}
