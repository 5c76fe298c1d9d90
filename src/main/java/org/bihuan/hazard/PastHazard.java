package org.bihuan.hazard;

import java.time.LocalDate;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A hazard that a mine kept elsewhere until now. It was graded and assigned; it may be rectified, and then accepted. How the
 * mine kept the rules then (four eyes, five elements, deadlines) is its history and is not judged.
 *
 * @param report what was found, with the day of the discovery
 * @param finder who found it, if known
 * @param order who was to rectify it, how and until when
 * @param rectifiedOn the day it was rectified, if it is
 * @param acceptedOn the day it was accepted, if it is; then {@code rectifiedOn} is given too
 * @param note what else is known, at most 2,000 characters
 */
public record PastHazard(
        Report report,
        @Nullable Person finder,
        Grade grade,
        Assignment order,
        @Nullable LocalDate rectifiedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable String note) {

    HazardState state() {
        if (acceptedOn != null) {
            return HazardState.CLOSED;
        }
        return rectifiedOn == null ? HazardState.RECTIFYING : HazardState.ACCEPTING;
    }

    boolean wasOverdue() {
        return rectifiedOn != null && rectifiedOn.isAfter(order.deadline());
    }
}
