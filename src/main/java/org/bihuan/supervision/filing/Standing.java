package org.bihuan.supervision.filing;

import java.time.LocalDate;
import org.bihuan.calendar.Term;
import org.jspecify.annotations.Nullable;

/** How what is owed stands to its last day, told by when it was filed for the first time; in words {@code filing.standing.<name>}. */
public enum Standing {
    IN_TIME(Term.Kind.IN_TIME),
    LATE(Term.Kind.LATE),
    MISSING(Term.Kind.OVERDUE),
    OPEN(Term.Kind.LEFT);

    private final Term.Kind term;

    Standing(Term.Kind term) {
        this.term = term;
    }

    /** By which it is coloured. */
    public Term.Kind getTerm() {
        return term;
    }

    public static Standing of(LocalDate dueOn, @Nullable LocalDate filedOn, LocalDate today) {
        if (filedOn == null) {
            return dueOn.isBefore(today) ? MISSING : OPEN;
        }
        return filedOn.isAfter(dueOn) ? LATE : IN_TIME;
    }
}
