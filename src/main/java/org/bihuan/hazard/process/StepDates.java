package org.bihuan.hazard.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.StepLimits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the steps of the loop are due, and when to look after them. Used by the model's expressions. */
@Component
public class StepDates {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** How many levels are told one after the other once the limit has passed, after the first. */
    private static final int RAISES = 2;

    /** Timer and due date are set one after the other: whoever looks comes a little later, when the limit has surely passed. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final HazardLookup hazards;
    private final StepLimits limits;
    private final Clock clock;

    StepDates(HazardLookup hazards, StepLimits limits, Clock clock) {
        this.hazards = hazards;
        this.limits = limits;
        this.clock = clock;
    }

    /** When the step that begins here is due. */
    public Date due(DelegateExecution step) {
        return Date.from(dueAt(step));
    }

    /** The repeating timer that looks after the step that begins here, from the first reminder until the last level is told. */
    public String looks(DelegateExecution step) {
        StepLimits.Limit limit = limits.of(step.getCurrentActivityId());
        Instant due = dueAt(step);
        Instant first = due.minus(limit.remindBefore());
        Instant last = due.plus(limit.raiseEvery().multipliedBy(RAISES));
        long times = Duration.between(first, last)
                .plus(limit.remindEvery())
                .minusSeconds(1)
                .dividedBy(limit.remindEvery());
        ZonedDateTime start = first.plus(LATE).atZone(clock.getZone());
        return "R" + times + "/" + ISO.format(start) + "/" + limit.remindEvery();
    }

    private Instant dueAt(DelegateExecution step) {
        return limits.due(
                step.getCurrentActivityId(),
                hazards.get(step.getProcessBusinessKey()).getMine());
    }
}
