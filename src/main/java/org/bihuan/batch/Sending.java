package org.bihuan.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.workflow.StepRefused;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.WaitingTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Does a step for many hazards, each in a transaction of its own: what is refused leaves the others done. */
@Service
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final WaitingHazards waiting;
    private final Tasks tasks;
    private final MessageSource messages;

    Sending(WaitingHazards waiting, Tasks tasks, MessageSource messages) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.messages = messages;
    }

    /**
     * What became of the rows.
     *
     * @param done the codes of the hazards for which the step is done
     * @param refused why it is not done for the others, by code
     */
    record Sent(List<String> done, Map<String, String> refused) {}

    /** @param rows what was typed, by the code of the hazard */
    Sent send(BatchStep step, Map<String, Map<String, String>> rows, Locale language) {
        Map<String, WaitingTask> open = waiting.tasks(step);
        Sent sent = new Sent(new ArrayList<>(), new LinkedHashMap<>());
        rows.forEach((code, typed) -> {
            try {
                submit(step, open.get(code), typed);
                sent.done().add(code);
            } catch (StepRefused refused) {
                sent.refused().put(code, messages.getMessage(refused, language));
            } catch (RuntimeException unforeseen) {
                log.warn("{} of {} failed in a batch", step.task(), code, unforeseen);
                sent.refused().put(code, messages.getMessage("batch.unforeseen", null, language));
            }
        });
        return sent;
    }

    private void submit(BatchStep step, @Nullable WaitingTask task, Map<String, String> typed) {
        if (task == null) {
            throw new StepRefused("workflow.taken");
        }
        tasks.submit(task, step.form(typed));
    }
}
