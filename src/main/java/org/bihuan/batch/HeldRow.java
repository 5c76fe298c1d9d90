package org.bihuan.batch;

import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardLine;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.HeldTask;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page on which the tasks of somebody who leaves are handed over.
 *
 * @param hazard what the task is about; nothing if it is about none, or the person logged in may not see it
 * @param matter what the task is about; nothing if it is about none, or the person logged in may not see it
 * @param successors who may hold it instead
 * @param list the number of the list that holds them, which rows of the same successors share
 * @param chosen whether it is to be sent
 * @param typed what its fields hold
 * @param refused why it was not taken, if it was sent and was not
 */
record HeldRow(
        HeldTask task,
        @Nullable HazardLine hazard,
        @Nullable Matter matter,
        List<Person> successors,
        int list,
        boolean chosen,
        Map<String, String> typed,
        @Nullable String refused) {

    String id() {
        return task.id();
    }

    /** The same row, as it was typed and judged. */
    HeldRow with(boolean sent, Map<String, String> values, @Nullable String why) {
        return new HeldRow(task, hazard, matter, successors, list, sent, values, why);
    }
}
