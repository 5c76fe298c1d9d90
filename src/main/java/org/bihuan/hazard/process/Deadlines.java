package org.bihuan.hazard.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.Objects;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.springframework.stereotype.Component;

/** The dates of the loop's tasks and timers. Used by the model's expressions. */
@Component
public class Deadlines {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final HazardLookup hazards;
    private final DeadlinePlan plan;
    private final Clock clock;

    Deadlines(HazardLookup hazards, DeadlinePlan plan, Clock clock) {
        this.hazards = hazards;
        this.plan = plan;
        this.clock = clock;
    }

    /** When the rectification is due: the last second of the deadline's day. */
    public Date due(String code) {
        return Date.from(endOf(deadline(hazards.get(code))).minusSeconds(1).toInstant());
    }

    /**
     * The repeating timer of the reminders: daily at the plan's time, from the first day that the plan names (or from now, if
     * that has passed). Which days are reminded of is asked when each comes, since a deadline may move.
     */
    public String reminders(String code) {
        Hazard hazard = hazards.get(code);
        DeadlinePlan.Limits limits = plan.of(hazard);
        return daily(deadline(hazard)
                .minusDays(Collections.max(limits.remindBefore()))
                .atTime(limits.remindAt())
                .atZone(clock.getZone()));
    }

    /** The repeating timer of what is overdue: daily at midnight, from the end of the deadline's day. */
    public String overdue(String code) {
        return daily(endOf(deadline(hazards.get(code))));
    }

    /** Until when a supervisor is to act on what is overdue. */
    public Date supervision(String code) {
        int days = plan.of(hazards.get(code)).superviseDays();
        return Date.from(
                endOf(LocalDate.now(clock).plusDays(days)).minusSeconds(1).toInstant());
    }

    /** Daily from that moment, or from the next of its kind if it has passed. */
    private String daily(ZonedDateTime first) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        long missed = first.isAfter(now) ? 0 : ChronoUnit.DAYS.between(first, now) + 1;
        return "R/" + ISO.format(first.plusDays(missed)) + "/P1D";
    }

    private ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone());
    }

    private static LocalDate deadline(Hazard hazard) {
        return Objects.requireNonNull(hazard.getDeadline());
    }
}
