package org.bihuan.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param person the name of the rectifier
 * @param failedAcceptances how many times acceptance failed
 * @param today the day on which it is told
 */
record OverdueHazard(
        long id,
        String code,
        String mine,
        @Nullable String section,
        Grade grade,
        Field field,
        String place,
        String description,
        @Nullable String person,
        LocalDate deadline,
        LocalDate firstDeadline,
        HazardState state,
        int failedAcceptances,
        LocalDate today) {

    /** Days since the deadline, at least 1. */
    public long daysOverdue() {
        return ChronoUnit.DAYS.between(deadline, today);
    }

    /** Days since the first deadline, whatever was granted later; at least as many as since the deadline that holds. */
    public long daysSinceFirst() {
        return ChronoUnit.DAYS.between(firstDeadline, today);
    }

    public boolean wasExtended() {
        return !firstDeadline.equals(deadline);
    }
}
