package org.bihuan.hazard.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardStanding;
import org.bihuan.hazard.MajorHazard;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.SupervisionLevel;
import org.bihuan.hazard.evidence.PhotoGroups;
import org.bihuan.workflow.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one hazard, as its page shows it.
 *
 * @param registeredAt in the mine's time, as all times here
 * @param term how it stands to its current deadline; empty before it has one
 * @param firstTerm how it stands to its first deadline; empty unless the deadline was moved
 * @param supervised who supervises now; empty unless it is being rectified
 * @param record what happened, oldest first
 * @param linked the hazard it repeats and those that repeat it, as far as the viewer may see them
 * @param major what there is beside that of a major hazard
 * @param pictures the processes in which it stands, from the loop to what is called last
 * @param task the address in Tasklist of the task that waits for the viewer
 * @param inspection the number of the inspection that found it
 * @param notice the number of the rectification notice on which it stands
 * @param matter the number of the matter of supervision that found it, if the viewer may see it
 */
record Dossier(
        Hazard hazard,
        LocalDateTime registeredAt,
        @Nullable LocalDateTime rectifiedAt,
        @Nullable LocalDateTime closedAt,
        Optional<Term> term,
        Optional<Term> firstTerm,
        Optional<Supervised> supervised,
        HazardStanding standing,
        Track track,
        List<Line> record,
        PhotoGroups photos,
        List<HazardLine> linked,
        Optional<MajorView> major,
        List<Picture> pictures,
        Optional<String> task,
        Optional<String> inspection,
        Optional<String> notice,
        Optional<String> matter) {

    /**
     * A line of the record.
     *
     * @param actor the name of who did it; nobody when the system did, or an anonymous reporter
     * @param actedFor the name of the absent person for whom it was done; nobody when on the own account
     * @param anonymous whether an anonymous reporter did it
     * @param note why, or how, in the actor's words
     * @param rule the decision table and version by which it was done; none if people decided
     */
    record Line(
            LocalDateTime at,
            Step step,
            @Nullable String actor,
            @Nullable String actedFor,
            boolean anonymous,
            @Nullable String note,
            @Nullable String rule) {}

    /**
     * What a major hazard has beside what every hazard has.
     *
     * @param reports the progress reports, latest first
     */
    record MajorView(
            MajorHazard of,
            @Nullable LocalDateTime stoppedAt,
            @Nullable LocalDate listedOn,
            @Nullable LocalDate delistedOn,
            List<Line> reports) {}

    /**
     * Who supervises.
     *
     * @param names of the people who hold the level's role
     */
    record Supervised(SupervisionLevel level, List<String> names) {}
}
