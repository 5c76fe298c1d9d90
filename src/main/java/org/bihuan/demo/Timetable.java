package org.bihuan.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.bihuan.calendar.TravelClock;
import org.bihuan.workflow.TimeLapse;

/** Plays what is to happen at given moments in their order, with the clock moved there and due timers run in between. */
class Timetable {

    private record Entry(Instant at, int number, Runnable step) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final TravelClock clock;
    private final TimeLapse time;
    private int entered;

    Timetable(TravelClock clock, TimeLapse time) {
        this.clock = clock;
        this.time = time;
    }

    /** Enters a step; steps of the same moment are played in the order in which they were entered. */
    void at(Instant moment, Runnable step) {
        entries.add(new Entry(moment, entered++, step));
    }

    /** Plays all steps, and those that they enter, up to a moment; what is entered for later never happens. */
    void play(Instant until) {
        for (Entry next = entries.poll(); next != null && !next.at().isAfter(until); next = entries.poll()) {
            time.runTimers(next.at());
            clock.freezeAt(next.at());
            next.step().run();
        }
        time.runTimers(until);
    }
}
