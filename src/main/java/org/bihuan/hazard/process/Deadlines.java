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

    /** When the deadline has passed. */
    public Date passed(String code) {
        return Date.from(endOf(deadline(hazards.get(code))).toInstant());
    }

    /**
     * The repeating timer of the reminders: daily at the plan's time, from the first day that the plan names (or from now, if
     * that has passed) until the deadline's day. Which of these days are reminded of is asked when each comes. The engine
     * counts the repetitions after the first run.
     */
    public String reminders(String code) {
        Hazard hazard = hazards.get(code);
        LocalDate deadline = deadline(hazard);
        DeadlinePlan.Limits limits = plan.of(Objects.requireNonNull(hazard.getGrade()));
        ZonedDateTime last = deadline.atTime(limits.remindAt()).atZone(clock.getZone());
        ZonedDateTime first = last.minusDays(Collections.max(limits.remindBefore()));
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (first.isBefore(now)) {
            first = first.plusDays(ChronoUnit.DAYS.between(first, now) + 1);
        }
        if (first.isAfter(last)) {
            ZonedDateTime end = endOf(deadline);
            return "R0/" + ISO.format(end.isAfter(now) ? end : now.plusMinutes(1)) + "/P1D";
        }
        return "R" + ChronoUnit.DAYS.between(first, last) + "/" + ISO.format(first) + "/P1D";
    }

    private ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone());
    }

    private static LocalDate deadline(Hazard hazard) {
        return Objects.requireNonNull(hazard.getDeadline());
    }
}
