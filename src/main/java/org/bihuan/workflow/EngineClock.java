package org.bihuan.workflow;

import java.util.Date;
import org.bihuan.calendar.ClockMoved;
import org.bihuan.calendar.TravelClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock at our one clock. */
@Component
class EngineClock {

    EngineClock(TravelClock clock) {
        follow(clock.position());
    }

    @EventListener
    void follow(ClockMoved moved) {
        if (moved.frozenAt() != null) {
            ClockUtil.setCurrentTime(Date.from(moved.frozenAt()));
        } else {
            ClockUtil.reset();
            ClockUtil.offset(moved.offset().toMillis());
        }
    }
}
