package org.bihuan.supervision.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.bihuan.calendar.Appointment;
import org.springframework.stereotype.Component;

/** Each morning, holidays included, the filings whose last day comes near are opened, before their first reminders. */
@Component
public class MorningFilings implements Appointment {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final FilingRound round;
    private final Clock clock;

    MorningFilings(FilingRound round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    @Override
    public Instant next(Instant after) {
        return Appointment.daily(MORNING, after, clock.getZone());
    }

    @Override
    public void keep() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (!now.toLocalTime().isBefore(MORNING)) {
            round.open(today);
        }
    }
}
