package org.bihuan.supervision.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.bihuan.hazard.HazardRow;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.OpenTasks.Waiting;
import org.bihuan.workflow.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of every matter.
 *
 * @param openedAt in the province's time, as all times here
 * @param term how it stands to its last day; empty if it has none
 * @param hazards those that were found in it and its parts, as far as the viewer may see them
 * @param record what happened to it and its parts, oldest first
 * @param pictures the processes in which it stands
 * @param documents those of it and its parts, oldest first
 * @param task the task that waits for the viewer
 */
record MatterView(
        Matter matter,
        LocalDateTime openedAt,
        Optional<Term> term,
        List<HazardRow> hazards,
        List<Line> record,
        List<Picture> pictures,
        List<Document> documents,
        Optional<Waiting> task) {

    /**
     * A document.
     *
     * @param matter the code of the matter it was filed with
     * @param part the code of the part with which it was filed; none if with the whole
     * @param kilobytes its size, at least 1
     * @param withdrawable whether the viewer may withdraw it
     */
    record Document(
            long id,
            String matter,
            @Nullable String part,
            String name,
            long kilobytes,
            LocalDateTime filedAt,
            String filedBy,
            boolean withdrawable) {}

    /**
     * A line of the record.
     *
     * @param part the code of the part to which it happened; none if to the whole
     * @param actor the name of who did it; nobody when the system did
     * @param actedFor the name of the absent person for whom it was done; nobody when on the own account
     * @param rule the decision table and version by which it was done; none if people decided
     */
    record Line(
            LocalDateTime at,
            @Nullable String part,
            String step,
            @Nullable String actor,
            @Nullable String actedFor,
            @Nullable String note,
            @Nullable String rule) {}
}
