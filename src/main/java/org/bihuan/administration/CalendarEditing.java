package org.bihuan.administration;

import java.time.Year;
import org.bihuan.calendar.CalendarYears;
import org.bihuan.organization.Act;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes calendars, with a trace of it. This node counts by the change at once, the others within seconds. */
@Service
class CalendarEditing {

    private final CalendarYears calendars;
    private final CurrentPerson current;
    private final Trail trail;
    private final TransactionTemplate transaction;

    CalendarEditing(CalendarYears calendars, CurrentPerson current, Trail trail, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.current = current;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** @throws org.bihuan.calendar.CalendarProblem if a line is wrong */
    void write(Year year, String typed, boolean provisional) {
        transaction.executeWithoutResult(status -> {
            calendars.write(year, typed, provisional, current.get().getLogin());
            trail.note(Act.CALENDAR_CHANGED, year.toString(), typed.strip().replaceAll("\\s*\\R\\s*", "; "));
        });
        calendars.refresh();
    }

    /** Lets the file hold again. */
    void forget(Year year) {
        transaction.executeWithoutResult(status -> {
            calendars.forget(year);
            trail.note(Act.CALENDAR_CHANGED, year.toString(), "config/calendars/");
        });
        calendars.refresh();
    }
}
