package org.bihuan.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/**
 * A major hazard under listed supervision (挂牌督办).
 *
 * @param progress what the latest report says; empty before the first
 * @param percent how much is done by that report
 * @param reportedOn the day of that report
 * @param dueOn the last day for the next report, or for the step that it waits at
 * @param today the day on which it is told
 */
record ListedHazard(
        String code,
        String mine,
        String place,
        String description,
        String listingNumber,
        LocalDate listedOn,
        LocalDate deadline,
        LocalDate firstDeadline,
        HazardState state,
        @Nullable String progress,
        @Nullable Integer percent,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate dueOn,
        LocalDate today) {

    public long daysListed() {
        return ChronoUnit.DAYS.between(listedOn, today);
    }

    /** Negative once the deadline has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, deadline);
    }

    /** Until the first deadline, whatever was granted later; negative once it has passed. */
    public long daysLeftToFirst() {
        return ChronoUnit.DAYS.between(today, firstDeadline);
    }

    public boolean wasExtended() {
        return !firstDeadline.equals(deadline);
    }

    /** Whether a report, or the step that it waits at, is late. */
    public boolean isLate() {
        return dueOn != null && dueOn.isBefore(today);
    }
}
