package org.bihuan.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bihuan.workflow.StepRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes a step for many rows, one by one: what is refused leaves the others done. */
@Component
class RowByRow {

    private static final Logger log = LoggerFactory.getLogger(RowByRow.class);

    private final MessageSource messages;

    RowByRow(MessageSource messages) {
        this.messages = messages;
    }

    /** What is done for one row, in a transaction of its own. */
    interface RowStep {

        /**
         * @return what is done, as the page names it
         * @throws StepRefused if it may not be
         */
        String take(String id, Map<String, String> typed);
    }

    /**
     * @param step what it is, for the log
     * @param rows what was typed, by the row's id
     */
    Sent take(String step, Map<String, Map<String, String>> rows, Locale language, RowStep each) {
        Sent sent = new Sent(new ArrayList<>(), new LinkedHashMap<>());
        rows.forEach((id, typed) -> {
            try {
                sent.done().add(each.take(id, typed));
            } catch (StepRefused refused) {
                sent.refused().put(id, messages.getMessage(refused, language));
            } catch (RuntimeException unforeseen) {
                log.warn("{} of {} failed in a batch", step, id, unforeseen);
                sent.refused().put(id, messages.getMessage("batch.unforeseen", null, language));
            }
        });
        return sent;
    }
}
