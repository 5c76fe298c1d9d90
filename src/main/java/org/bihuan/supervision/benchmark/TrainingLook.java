package org.bihuan.supervision.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.bihuan.calendar.Appointment;
import org.springframework.stereotype.Component;

/** Each morning it is asked whether the year has had the trainings that it should by now. */
@Component
class TrainingLook implements Appointment {

    private static final LocalTime MORNING = LocalTime.of(8, 40);

    private final MissingTrainings missing;
    private final Clock clock;

    TrainingLook(MissingTrainings missing, Clock clock) {
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
