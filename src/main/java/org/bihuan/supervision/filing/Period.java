package org.bihuan.supervision.filing;

import java.time.LocalDate;

/**
 * What a filing is about: a year, or a quarter of one. In what is stored {@code 2026} or {@code 2026-Q3}.
 *
 * @param quarter from 1 to 4; 0 for the whole year
 */
public record Period(int year, int quarter) {

    private static final int MONTHS = 3;

    /** Its kinds, by which {@code bpmn/filing-opening.dmn} tells how early a filing is opened. */
    public enum Kind {
        YEAR,
        QUARTER
    }

    /** @param stored as {@link #toString} writes it */
    public static Period of(String stored) {
        String[] parts = stored.split("-Q");
        return new Period(Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    public Kind kind() {
        return quarter == 0 ? Kind.YEAR : Kind.QUARTER;
    }

    LocalDate lastDay() {
        return quarter == 0
                ? LocalDate.of(year, 12, 31)
                : LocalDate.of(year, quarter * MONTHS, 1).plusMonths(1).minusDays(1);
    }

    @Override
    public String toString() {
        return quarter == 0 ? String.valueOf(year) : year + "-Q" + quarter;
    }
}
