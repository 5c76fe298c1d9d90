package org.bihuan.supervision.filing;

import java.time.LocalDate;

/**
 * How many units have filed something for a period, of those whom the viewer sees.
 *
 * @param duty the id of the duty
 * @param period as {@link Period#toString} writes it
 * @param owing how many have to
 * @param missing how many have not, though the last day has passed
 * @param items how many items those had that have filed; {@code conforming} of them conform fully
 * @param receipted how many of those that filed have the receipt
 */
public record FilingCounts(
        String duty,
        String period,
        LocalDate dueOn,
        long owing,
        long inTime,
        long late,
        long missing,
        long receipted,
        long items,
        long conforming) {

    public Share getShare() {
        return new Share(conforming, items);
    }
}
