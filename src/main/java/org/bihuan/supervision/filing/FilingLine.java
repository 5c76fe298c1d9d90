package org.bihuan.supervision.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A filing as lists show it.
 *
 * @param duty the id of the duty
 * @param period as {@link Period#toString} writes it
 * @param unit the name of who files
 * @param state the name of the {@link FilingState}
 * @param firstFiledOn the first day on which it was filed; nothing while it was not
 * @param filedOn the last of these days
 * @param returned how often it was sent back
 * @param items how many items it had when it was filed last
 * @param conforming how many of them conform fully
 * @param receipt the number under which it is filed
 */
public record FilingLine(
        String code,
        String duty,
        String period,
        String unit,
        String subject,
        String state,
        LocalDate dueOn,
        @Nullable LocalDate firstFiledOn,
        @Nullable LocalDate filedOn,
        int returned,
        int items,
        int conforming,
        @Nullable String receipt) {

    public Share getShare() {
        return new Share(conforming, items);
    }

    public Standing standing(LocalDate today) {
        return Standing.of(dueOn, firstFiledOn, today);
    }
}
