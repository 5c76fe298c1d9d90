package org.bihuan.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Moves the one clock and lets the timers that fall due run, in order, as the job executor would. */
public class Time {

    /** Tuesday, 24 November 2026, 09:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    /** A timer never runs at the very moment it is due for: there the engine would repeat the last of a cycle for ever. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final TravelClock clock;
    private final ManagementService management;

    Time(TravelClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves to a time of a day and runs, each a moment after it is due, the timers due until then. */
    public void travelTo(LocalDate day, LocalTime time) {
        Instant end = day.atTime(time).atZone(TravelClock.ZONE).toInstant();
        for (Job next = next(end); next != null; next = next(end)) {
            Instant running = next.getDuedate().toInstant().plus(LATE);
            if (running.isAfter(clock.instant())) {
                clock.freezeAt(running);
            }
            management.executeJob(next.getId());
        }
        clock.freezeAt(end);
    }

    /** Moves on without running anything: the application is down. */
    public void sleep(Duration duration) {
        clock.freezeAt(clock.instant().plus(duration));
    }

    /** Moves without running anything, until the timers due by then run all at once: the application was down. */
    public void sleepUntil(LocalDate day, LocalTime time) {
        clock.freezeAt(day.atTime(time).atZone(TravelClock.ZONE).toInstant());
        travelTo(day, time.plus(LATE));
    }

    private Job next(Instant end) {
        List<Job> jobs = management
                .createJobQuery()
                .duedateLowerThan(Date.from(end.plusMillis(1)))
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return jobs.isEmpty() ? null : jobs.get(0);
    }
}
