package org.bihuan.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of hazards as pages show it.
 *
 * @param term how it stands to its current deadline; empty before it has one
 * @param firstTerm how it stands to its first deadline; empty unless the deadline was moved
 * @param reportedOn the day it was registered
 * @param rectifiedOn the day it was rectified, if it is
 * @param today the day on which it is told
 */
public record HazardRow(
        HazardLine hazard,
        HazardStanding standing,
        Optional<Term> term,
        Optional<Term> firstTerm,
        LocalDate reportedOn,
        @Nullable LocalDate rectifiedOn,
        LocalDate today) {

    public static HazardRow of(HazardLine line, Clock clock) {
        Instant rectified = line.rectifiedAt();
        LocalDate rectifiedOn = rectified == null ? null : LocalDate.ofInstant(rectified, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        return new HazardRow(
                line,
                HazardStanding.of(line),
                Term.of(line.deadline(), rectifiedOn, today),
                Term.ofFirst(line.firstDeadline(), line.deadline(), rectifiedOn, today),
                LocalDate.ofInstant(line.registeredAt(), clock.getZone()),
                rectifiedOn,
                today);
    }

    /** The days until a deadline, today or when it was rectified; negative after it, nothing without one. */
    public @Nullable Long daysLeft(@Nullable LocalDate deadline) {
        return deadline == null ? null : ChronoUnit.DAYS.between(rectifiedOn == null ? today : rectifiedOn, deadline);
    }
}
