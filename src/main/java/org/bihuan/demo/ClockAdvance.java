package org.bihuan.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.calendar.TravelClock;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.TimeLapse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Advances the demo's clock; what falls due on the way happens on the way. */
@Service
@Profile("demo")
class ClockAdvance {

    private final TravelClock clock;
    private final TimeLapse time;
    private final Acting acting;

    ClockAdvance(TravelClock clock, TimeLapse time, Acting acting) {
        this.clock = clock;
        this.time = time;
        this.acting = acting;
    }

    /** Returns how many timers ran. What they do the system does, not who advances the clock. */
    synchronized int by(Leap leap) {
        return acting.asNobody(() -> advance(leap));
    }

    private int advance(Leap leap) {
        Instant target = leap.from(ZonedDateTime.now(clock)).toInstant();
        AtomicInteger ran = new AtomicInteger();
        time.during(() -> {
            try {
                ran.set(time.runTimers(target));
            } finally {
                clock.unfreeze();
            }
            clock.travelTo(target);
        });
        return ran.get();
    }
}
