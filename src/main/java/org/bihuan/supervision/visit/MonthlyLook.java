package org.bihuan.supervision.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.bihuan.calendar.Appointment;
import org.springframework.stereotype.Component;

/** Each morning it is asked whether the month has had its visit. */
@Component
class MonthlyLook implements Appointment {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final MissingVisits missing;
    private final Clock clock;

    MonthlyLook(MissingVisits missing, Clock clock) {
        this.missing = missing;
        this.clock = clock;
    }

    @Override
    public Instant next(Instant after) {
        return Appointment.daily(MORNING, after, clock.getZone());
    }

    @Override
    public void keep() {
        if (!LocalTime.now(clock).isBefore(MORNING)) {
            missing.look();
        }
    }
}
