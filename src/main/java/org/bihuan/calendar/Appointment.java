package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What the application does of its own accord at certain moments, beside the engine's timers. Whoever lets time pass, as the demo
 * does, stops at each.
 */
public interface Appointment {

    /** The first of these moments that is later than another. */
    Instant next(Instant after);

    /** Does what is due by now, if it was not done. */
    void keep();

    /** Of an appointment at the same time each day: the first moment later than another. */
    static Instant daily(LocalTime time, Instant after, ZoneId zone) {
        ZonedDateTime moment = after.atZone(zone);
        LocalDate day = moment.toLocalDate();
        return (moment.toLocalTime().isBefore(time) ? day : day.plusDays(1))
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
