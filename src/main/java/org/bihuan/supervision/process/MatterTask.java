package org.bihuan.supervision.process;

import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.AskedTask;
import org.bihuan.workflow.StepRefused;
import org.bihuan.workflow.TaskHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of all matters have in common: the card, the facts that their forms show, and the letter to those who are asked.
 *
 * @param <F> a record with Jakarta Validation annotations whose components are the form's keys
 */
public abstract class MatterTask<F> implements TaskHandler<F> {

    private final String task;
    private final Class<F> form;
    private final MatterFacts facts;

    protected MatterTask(String task, Class<F> form, MatterFacts facts) {
        this.task = task;
        this.form = form;
        this.facts = facts;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Class<F> form() {
        return form;
    }

    @Override
    public Map<String, Object> card(String code) {
        return facts.card(code);
    }

    @Override
    public void begun(String code, AskedTask asked) {
        facts.ask(code, asked);
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, this::shown);
    }

    /** What the form shows beside the facts of every matter; a text {@code facts} is added to theirs. */
    protected Map<String, Object> shown(Matter matter) {
        return Map.of();
    }

    /** A line of the text {@code facts}; {@code ""} if there is nothing to say. */
    protected final String line(String label, @Nullable Object value) {
        return facts.line(label, value);
    }

    /** @throws StepRefused naming the field if what a decision needs is not given */
    protected static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new StepRefused("matter.refused.missing." + field);
        }
        return value;
    }
}
