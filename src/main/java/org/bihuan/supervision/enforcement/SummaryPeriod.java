package org.bihuan.supervision.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a summary is about: a quarter or a whole year.
 *
 * @param year from 2000 to 2999
 * @param quarter from 1 to 4; none for the year
 */
public record SummaryPeriod(int year, @Nullable Integer quarter) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException if there is no such period */
    public SummaryPeriod {
        if (year < FIRST_YEAR || year > LAST_YEAR || quarter != null && (quarter < 1 || quarter > QUARTERS)) {
            throw new IllegalArgumentException("no period: " + year + "/" + quarter);
        }
    }

    /** The quarter in which a day lies. */
    public static SummaryPeriod quarterOf(LocalDate day) {
        return new SummaryPeriod(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public LocalDate first() {
        return quarter == null ? LocalDate.of(year, 1, 1) : LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(quarter == null ? (long) QUARTERS * MONTHS : MONTHS)
                .minusDays(1);
    }
}
