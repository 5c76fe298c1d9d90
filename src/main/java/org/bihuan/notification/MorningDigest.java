package org.bihuan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.bihuan.calendar.Appointment;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Each working day's morning, one mail to everybody for whom something is due or waits. A morning that the application missed is
 * made up for on the same day, as long as mails may go out, and not later.
 */
@Component
class MorningDigest implements Appointment {

    private final DigestDesk desk;
    private final WorkingCalendar calendar;
    private final MailHours hours;
    private final LocalTime time;
    private final Clock clock;

    MorningDigest(DigestDesk desk, WorkingCalendar calendar, MailHours hours, MailSettings settings, Clock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.hours = hours;
        this.time = settings.digestAt();
        this.clock = clock;
    }

    @Override
    public Instant next(Instant after) {
        return Appointment.daily(time, after, clock.getZone());
    }

    @Override
    public void keep() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalTime timeOfDay = now.toLocalTime();
        if (calendar.isWorkingDay(now.toLocalDate()) && !timeOfDay.isBefore(time) && hours.include(timeOfDay)) {
            desk.write(now.toLocalDate());
        }
    }
}
