package org.bihuan.notice;

import java.time.LocalDate;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A hazard on a notice, as the notice said when it was issued, and its re-check sheet when that was.
 *
 * @param presentDeadline the deadline that holds now
 * @param acceptedOn the day of its acceptance, if it is accepted
 */
record NoticeLine(
        String code,
        String place,
        String description,
        @Nullable Grade grade,
        @Nullable String measures,
        @Nullable LocalDate deadline,
        @Nullable String rectifier,
        @Nullable LocalDate presentDeadline,
        @Nullable String rectification,
        @Nullable String acceptor,
        @Nullable LocalDate acceptedOn) {

    /** Whether another deadline holds now than the notice says. */
    boolean isMoved() {
        return presentDeadline != null && !presentDeadline.equals(deadline);
    }
}
