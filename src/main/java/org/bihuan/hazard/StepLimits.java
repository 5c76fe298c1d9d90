package org.bihuan.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** How long each step may wait for somebody, from the decision table {@code bpmn/step-limits.dmn}. */
@Component
public class StepLimits {

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StepLimits(Decisions decisions, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    enum Count {
        HOURS,
        DAYS
    }

    /**
     * What the table says for a step.
     *
     * @param limit how long it may wait, in hours or in days, which are working days where the mine counts those
     * @param remindBefore how long before the limit to remind for the first time
     * @param remindEvery how long to wait before reminding again
     * @param raiseEvery how long after the limit, and after each level told, to tell the next one up
     * @param source the table and its version
     */
    public record Limit(
            int limit,
            Count counted,
            Duration remindBefore,
            Duration remindEvery,
            Duration raiseEvery,
            String source) {}

    /** @param step the id of its task in the model */
    public Limit of(String step) {
        Decisions.Rule rule = decisions.decide("stepLimits", Map.of("step", step));
        return new Limit(
                rule.number("limit"),
                Count.valueOf(rule.text("counted")),
                Duration.ofHours(rule.number("remindBefore")),
                Duration.ofHours(rule.number("remindEvery")),
                Duration.ofHours(rule.number("raiseEvery")),
                rule.source());
    }

    /** When a step that begins now is due: so many hours from now or, if days are counted, at the end of the last of them. */
    public Instant due(String step, Unit mine) {
        Limit limit = of(step);
        if (limit.counted() == Count.HOURS) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(limit.limit()));
        }
        return calendar.plus(LocalDate.now(clock), limit.limit(), mine.countsWorkingDays())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .minusSeconds(1)
                .toInstant();
    }
}
