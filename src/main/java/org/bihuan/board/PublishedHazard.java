package org.bihuan.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/**
 * A major hazard as it is published (公示): listed, and perhaps delisted.
 *
 * @param running whether it still has days left or is overdue: it is to be rectified
 * @param visible whether the viewer may also open the hazard's own page
 * @param today the day on which it is told
 */
record PublishedHazard(
        String code,
        String mine,
        String place,
        String description,
        String listingNumber,
        LocalDate listedOn,
        LocalDate deadline,
        LocalDate firstDeadline,
        boolean running,
        HazardState state,
        @Nullable LocalDate delistedOn,
        boolean visible,
        LocalDate today) {

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
}
