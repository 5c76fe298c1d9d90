package org.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the {@link TravelClock} stands; published as an event whenever somebody moves it.
 *
 * @param offset how far the running clock is from real time; negative when it is behind
 * @param frozenAt the moment at which the clock stands still, or null while it runs
 */
public record ClockMoved(Duration offset, @Nullable Instant frozenAt) {

    static final ClockMoved REAL_TIME = new ClockMoved(Duration.ZERO, null);

    ClockMoved at(Duration newOffset) {
        return new ClockMoved(newOffset, frozenAt);
    }

    ClockMoved freezeAt(@Nullable Instant moment) {
        return new ClockMoved(offset, moment);
    }

    Instant applyTo(Instant real) {
        return frozenAt != null ? frozenAt : real.plus(offset);
    }
}
