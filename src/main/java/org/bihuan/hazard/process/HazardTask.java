package org.bihuan.hazard.process;

import java.util.Map;
import org.bihuan.workflow.TaskHandler;

/** A user task about a hazard, whose card shows the hazard's facts. */
abstract class HazardTask<F> implements TaskHandler<F> {

    private final String task;
    private final Class<F> form;
    private final CardFacts card;

    HazardTask(String task, Class<F> form, CardFacts card) {
        this.task = task;
        this.form = form;
        this.card = card;
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
        return card.of(code);
    }
}
