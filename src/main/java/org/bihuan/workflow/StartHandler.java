package org.bihuan.workflow;

import java.util.Map;

/**
 * What happens when the form of a start event is submitted; {@code forms/<start event id>.form} asks for the components of
 * {@code F}. The bound form itself travels to the first step of the process, see {@link Submission}.
 *
 * @param <F> a record with Jakarta Validation annotations whose components are the form's keys
 */
public interface StartHandler<F> {

    /** The key of the process. */
    String process();

    /** The id of the start event in its model. */
    String startEvent();

    /** The record that the submitted values are bound to. */
    Class<F> form();

    /** What the form shows: choices to choose from. */
    Map<String, Object> show();

    /**
     * The routing facts with which the process starts.
     *
     * @throws StepRefused if this person may not start it
     */
    Map<String, Object> start(F form);
}
