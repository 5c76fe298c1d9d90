package org.bihuan.supervision.filing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that units have to file, from {@code config/supervision/filings.yaml}.
 *
 * @param id its name in what is stored, such as {@code mine-plan}
 * @param english its name in English
 * @param obligation the rows of the Plan that it answers to, such as {@code P2}
 * @param period whether it is about a year or a quarter
 * @param quarters which of the four; not asked for a year
 * @param due the last day in the year that it is about
 * @param daysAfter how many days after the end of the period the last day is, if {@code due} does not tell it
 * @param document whether a document must come with it
 */
public record Duty(
        String id,
        String name,
        String english,
        String obligation,
        Filer by,
        List<Reader> to,
        Period.Kind period,
        List<Integer> quarters,
        @Nullable MonthDay due,
        int daysAfter,
        boolean document,
        List<Field> fields) {

    /** Who files. */
    public enum Filer {
        MINE(UnitKind.MINE),
        GROUP(UnitKind.GROUP),
        BRANCH(UnitKind.BRANCH);

        private final UnitKind units;

        Filer(UnitKind units) {
            this.units = units;
        }

        /** Each unit of this kind files for itself. */
        public UnitKind units() {
            return units;
        }
    }

    /** Who looks at what is filed. */
    public enum Reader {
        /** The office that supervises the mine. */
        OFFICE,
        /** The promotion office of the bureau, which receipts it. */
        PROMOTION
    }

    /**
     * Something to fill in.
     *
     * @param id its name in what is stored
     * @param part the heading under which it and those after it stand, if one begins here
     */
    public record Field(String id, String name, String english, Kind kind, boolean mandatory, @Nullable Heading part) {

        /** What can be filled in, and how many characters of it. */
        public enum Kind {
            TEXT(200),
            LONG(2000),
            NUMBER(15),
            /** Something that the unit judges itself by; the characters are those that say what is missing. */
            ITEM(500);

            private final int most;

            Kind(int most) {
                this.most = most;
            }

            public int most() {
                return most;
            }
        }
    }

    /** A heading in both languages. */
    public record Heading(String name, String english) {}

    /** Whether the supervising office looks at it before the promotion office. */
    public boolean goesToOffice() {
        return to.contains(Reader.OFFICE);
    }

    /** The last day on which what is about a period is in time. */
    public LocalDate dueOn(Period about) {
        return due == null ? about.lastDay().plusDays(daysAfter) : due.atYear(about.year());
    }

    /** The periods that are due on one of these days, both included. */
    public List<Period> dueBetween(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear() - 1, until.getYear())
                .boxed()
                .flatMap(this::periodsOf)
                .filter(about -> !dueOn(about).isBefore(from) && !dueOn(about).isAfter(until))
                .toList();
    }

    private Stream<Period> periodsOf(int year) {
        return period == Period.Kind.YEAR
                ? Stream.of(new Period(year, 0))
                : quarters.stream().map(quarter -> new Period(year, quarter));
    }
}
