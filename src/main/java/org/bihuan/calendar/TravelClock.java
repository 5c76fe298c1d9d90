package org.bihuan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * The one clock of the application, in China Standard Time. It shows real time, except in the demo and in tests, where it
 * can be moved: it then keeps running at an offset, or stands still until {@link #unfreeze()}.
 *
 * <p>An offset outlives a restart; a frozen moment does not. Each move is published as a {@link ClockMoved}, so that what
 * keeps a time of its own (the process engine) can follow.
 */
public final class TravelClock extends Clock {

    /** The time zone of every deadline, calendar and page. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final boolean movable;
    private final ClockOffsets offsets;
    private final Consumer<ClockMoved> listener;
    private volatile ClockMoved position;

    TravelClock(Clock real, boolean movable, ClockOffsets offsets, Consumer<ClockMoved> listener) {
        this.real = real;
        this.movable = movable;
        this.offsets = offsets;
        this.listener = listener;
        this.position = movable ? ClockMoved.REAL_TIME.at(offsets.load()) : ClockMoved.REAL_TIME;
    }

    @Override
    public Instant instant() {
        return position.applyTo(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(this, zone);
    }

    /** Where the clock stands against real time now. */
    public ClockMoved position() {
        return position;
    }

    /** Whether the clock shows another time than the real one. */
    public boolean travelled() {
        return !position.equals(ClockMoved.REAL_TIME);
    }

    /** Whether this installation lets its clock be moved at all: only the demo and tests do. */
    public boolean movable() {
        return movable;
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException if the distance is negative
     * @throws IllegalStateException outside the demo
     */
    public void advance(Duration distance) {
        if (distance.isNegative()) {
            throw new IllegalArgumentException("The clock only advances, not by " + distance);
        }
        travelTo(instant().plus(distance));
    }

    /**
     * Sets the clock to a moment (or less than a second after it), from which it runs on (or, if frozen, at which it now stands).
     *
     * @throws IllegalStateException outside the demo
     */
    public synchronized void travelTo(Instant moment) {
        if (position.frozenAt() != null) {
            move(position.freezeAt(moment));
            return;
        }
        Duration offset = wholeSeconds(Duration.between(real.instant(), moment));
        move(position.at(offset));
        offsets.save(offset);
    }

    /**
     * Lets the clock stand still at a moment.
     *
     * @throws IllegalStateException outside the demo
     */
    public synchronized void freezeAt(Instant moment) {
        move(position.freezeAt(moment));
    }

    /** Lets the clock run on from its offset before it was frozen. */
    public synchronized void unfreeze() {
        move(position.freezeAt(null));
    }

    /** Rounded up, so that the clock never shows less than the moment asked for, and as it is kept over a restart. */
    private static Duration wholeSeconds(Duration offset) {
        return Duration.ofSeconds(offset.plusNanos(999_999_999).toSeconds());
    }

    private void move(ClockMoved next) {
        if (!movable) {
            throw new IllegalStateException("The clock can be moved in the demo only");
        }
        position = next;
        listener.accept(next);
    }

    private static final class ZonedView extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        ZonedView(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedView(clock, other);
        }
    }
}
