package org.bihuan.batch;

import java.util.Locale;
import java.util.Map;
import org.bihuan.workflow.StepRefused;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.WaitingTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Does a step for many hazards, each in a transaction of its own. */
@Service
class Sending {

    private final WaitingHazards waiting;
    private final Tasks tasks;
    private final RowByRow rowByRow;

    Sending(WaitingHazards waiting, Tasks tasks, RowByRow rowByRow) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.rowByRow = rowByRow;
    }

    /** @param rows what was typed, by the code of the hazard */
    Sent send(BatchStep step, Map<String, Map<String, String>> rows, Locale language) {
        Map<String, WaitingTask> open = waiting.tasks(step);
        return rowByRow.take(step.task(), rows, language, (code, typed) -> {
            submit(step, open.get(code), typed);
            return code;
        });
    }

    private void submit(BatchStep step, @Nullable WaitingTask task, Map<String, String> typed) {
        if (task == null) {
            throw new StepRefused("workflow.taken");
        }
        tasks.submit(task, step.form(typed));
    }
}
