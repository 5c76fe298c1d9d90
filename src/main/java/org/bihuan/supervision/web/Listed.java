package org.bihuan.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.calendar.Term;
import org.bihuan.supervision.MatterLine;
import org.jspecify.annotations.Nullable;

/** A line of a list of matters, and how it stands to its last day if it has one. */
record Listed(MatterLine matter, @Nullable Term term) {

    static Listed of(MatterLine line, Clock clock) {
        LocalDate done = line.closedAt() == null || line.doneOn() != null
                ? line.doneOn()
                : LocalDate.ofInstant(line.closedAt(), clock.getZone());
        return new Listed(
                line, Term.of(line.dueOn(), done, LocalDate.now(clock)).orElse(null));
    }
}
