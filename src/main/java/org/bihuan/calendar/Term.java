package org.bihuan.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something stands to its deadline, in words ({@code pages.term.<kind>}), which a colour repeats.
 *
 * @param deadline the last day
 * @param days how many days are left, or by how many it is or was late; 0 if neither
 */
public record Term(LocalDate deadline, Kind kind, long days) {

    private static final int SOON = 3;

    public enum Kind {
        LEFT,
        SOON,
        TODAY,
        OVERDUE,
        IN_TIME,
        LATE
    }

    /**
     * Empty without a deadline.
     *
     * @param done when it was done; null while it is not
     */
    public static Optional<Term> of(@Nullable LocalDate deadline, @Nullable LocalDate done, LocalDate today) {
        if (deadline == null) {
            return Optional.empty();
        }
        return Optional.of(
                done == null
                        ? open(deadline, ChronoUnit.DAYS.between(today, deadline))
                        : done(deadline, ChronoUnit.DAYS.between(deadline, done)));
    }

    /** How it stands to its first deadline; empty unless the deadline was moved since. */
    public static Optional<Term> ofFirst(
            @Nullable LocalDate first, @Nullable LocalDate current, @Nullable LocalDate done, LocalDate today) {
        return Objects.equals(first, current) ? Optional.empty() : of(first, done, today);
    }

    private static Term open(LocalDate deadline, long left) {
        if (left < 0) {
            return new Term(deadline, Kind.OVERDUE, -left);
        }
        if (left == 0) {
            return new Term(deadline, Kind.TODAY, 0);
        }
        return new Term(deadline, left <= SOON ? Kind.SOON : Kind.LEFT, left);
    }

    private static Term done(LocalDate deadline, long late) {
        return late > 0 ? new Term(deadline, Kind.LATE, late) : new Term(deadline, Kind.IN_TIME, 0);
    }
}
