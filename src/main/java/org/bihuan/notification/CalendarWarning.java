package org.bihuan.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells every administrator, once a year's calendar is wanted, that deadlines will be counted wrongly without it. */
@Component
class CalendarWarning {

    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarWarning(
            WorkingCalendar calendar,
            Organization organization,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendar = calendar;
        this.organization = organization;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at the calendars; each person is told of a year once, however often this is asked. */
    void look() {
        calendar.wanted(LocalDate.now(clock)).forEach(this::tell);
    }

    private void tell(Year year) {
        try {
            transaction.executeWithoutResult(status -> organization
                    .holders(Role.ADMINISTRATOR)
                    .forEach(person -> outbox.postUnlessTold(letter(year, person))));
        } catch (DataIntegrityViolationException told) {
            // another node looked at the same moment
        }
    }

    private static Letter letter(Year year, Person person) {
        return new Letter(
                "calendar/" + year + "/" + person.getId(),
                person.getId(),
                "calendarWanted",
                Map.of("year", year.toString()),
                "/calendars",
                false);
    }
}
