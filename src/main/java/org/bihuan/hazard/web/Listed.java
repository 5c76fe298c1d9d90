package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.bihuan.hazard.HazardLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of hazards.
 *
 * @param term how it stands to its current deadline; empty before it has one
 * @param firstTerm how it stands to its first deadline; empty unless the deadline was moved
 * @param reportedOn the day it was registered
 * @param rectifiedOn the day it was rectified, if it is
 * @param today the day on which it is told
 */
record Listed(
        HazardLine hazard,
        Standing standing,
        Optional<Term> term,
        Optional<Term> firstTerm,
        LocalDate reportedOn,
        @Nullable LocalDate rectifiedOn,
        LocalDate today) {

    static Listed of(HazardLine line, Clock clock) {
        Instant rectified = line.rectifiedAt();
        LocalDate rectifiedOn = rectified == null ? null : LocalDate.ofInstant(rectified, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        return new Listed(
                line,
                Standing.of(line),
                Term.of(line.deadline(), rectifiedOn, today),
                Term.ofFirst(line.firstDeadline(), line.deadline(), rectifiedOn, today),
                LocalDate.ofInstant(line.registeredAt(), clock.getZone()),
                rectifiedOn,
                today);
    }

    /** The days until a deadline, today or when it was rectified; negative after it, nothing without one. */
    @Nullable
    Long daysLeft(@Nullable LocalDate deadline) {
        return deadline == null ? null : ChronoUnit.DAYS.between(rectifiedOn == null ? today : rectifiedOn, deadline);
    }
}
