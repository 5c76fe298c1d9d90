package org.bihuan.supervision.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.bihuan.calendar.Appointment;
import org.springframework.stereotype.Component;

/** Each night, holidays included, the data of the mines are judged and the mines urged. A night that the application missed is made up for on the day. */
@Component
public class NightlyWatch implements Appointment {

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    private final DataWatch watch;
    private final Urging urging;
    private final Clock clock;

    NightlyWatch(DataWatch watch, Urging urging, Clock clock) {
        this.watch = watch;
        this.urging = urging;
        this.clock = clock;
    }

    @Override
    public Instant next(Instant after) {
        return Appointment.daily(NIGHT, after, clock.getZone());
    }

    @Override
    public void keep() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (!now.toLocalTime().isBefore(NIGHT)) {
            watch.judge(today);
            urging.follow(today);
        }
    }
}
