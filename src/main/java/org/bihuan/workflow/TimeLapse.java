package org.bihuan.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.calendar.Appointment;
import org.bihuan.calendar.TravelClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets time pass for the engine in the demo and in tests: timers run one after the other, each with the clock at the
 * moment it was due, and so do the application's appointments. A clock that merely jumped would run a week's reminders all at
 * its end.
 */
@Component
public class TimeLapse {

    private static final Logger log = LoggerFactory.getLogger(TimeLapse.class);
    private static final int AT_ONCE = 100;

    private final TravelClock clock;
    private final ManagementService management;
    private final ProcessEngine engine;
    private final Unchecked unchecked;
    private final List<Appointment> appointments;

    TimeLapse(
            TravelClock clock,
            ManagementService management,
            ProcessEngine engine,
            Unchecked unchecked,
            List<Appointment> appointments) {
        this.clock = clock;
        this.management = management;
        this.engine = engine;
        this.unchecked = unchecked;
        this.appointments = appointments;
    }

    /** Does something while the engine itself runs no timers. */
    public void during(Runnable work) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean wasActive = executor.isActive();
        executor.shutdown();
        try {
            work.run();
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    /**
     * Runs the timers that are due up to a moment, in their order, keeps the appointments between them, and leaves the clock
     * frozen at the last of them. A timer that fails is logged and left to the engine.
     *
     * @return how many timers ran
     */
    public int runTimers(Instant until) {
        Set<String> tried = new HashSet<>();
        for (Instant stop = nextAppointment(); !stop.isAfter(until); stop = nextAppointment()) {
            runTimers(stop, tried);
            stopAt(stop);
            appointments.forEach(TimeLapse::keep);
        }
        runTimers(until, tried);
        return tried.size();
    }

    private Instant nextAppointment() {
        Instant now = clock.instant();
        return appointments.stream()
                .map(appointment -> appointment.next(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static void keep(Appointment appointment) {
        try {
            appointment.keep();
        } catch (RuntimeException failure) {
            log.warn("{} failed", appointment.getClass().getSimpleName(), failure);
        }
    }

    private void runTimers(Instant until, Set<String> tried) {
        for (List<Job> next = next(until, tried); !next.isEmpty(); next = next(until, tried)) {
            next.forEach(timer -> {
                tried.add(timer.getId());
                run(timer);
            });
        }
    }

    /** The timers that are due first, all at the same moment: each may set another that comes before those due later. */
    private List<Job> next(Instant until, Set<String> tried) {
        List<Job> due = unchecked
                .ask(() -> management
                        .createJobQuery()
                        .timers()
                        .active()
                        .withRetriesLeft()
                        .duedateLowerThan(Date.from(until.plusMillis(1)))
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, AT_ONCE))
                .stream()
                .filter(timer -> !tried.contains(timer.getId()))
                .toList();
        return due.stream()
                .filter(timer -> timer.getDuedate().equals(due.get(0).getDuedate()))
                .toList();
    }

    /** A moment after it is due: at that very moment the engine repeats the last of a cycle for ever. */
    private void run(Job timer) {
        stopAt(timer.getDuedate().toInstant().plusMillis(1));
        try {
            unchecked.ask(() -> {
                management.executeJob(timer.getId());
                return true;
            });
        } catch (RuntimeException failure) {
            log.warn("Timer {} failed", timer.getId(), failure);
        }
    }

    /** Lets the clock stand still at a moment, or now if that has passed; the engine's clock is then there too. */
    private void stopAt(Instant moment) {
        Instant now = clock.instant();
        clock.freezeAt(moment.isAfter(now) ? moment : now);
    }
}
