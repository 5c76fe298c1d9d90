package org.bihuan.hazard.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.hazard.MajorLimits;
import org.springframework.stereotype.Component;

/** The dates of the tasks and timers of a major hazard. Used by the model's expressions. */
@Component
public class MajorDeadlines {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final ListedSupervision supervision;
    private final MajorLimits limits;
    private final Clock clock;

    MajorDeadlines(ListedSupervision supervision, MajorLimits limits, Clock clock) {
        this.supervision = supervision;
        this.limits = limits;
        this.clock = clock;
    }

    /** When what is owed now is due: the last second of its day. */
    public Date due(String code) {
        return Date.from(endOf(dueOn(code)).minusSeconds(1).toInstant());
    }

    /** When to ask for the next report: some days before it is due, at the beginning of the day. */
    public Date nextReport(String code) {
        int before = limits.days("reportProgress") - limits.days("nextReport");
        return Date.from(
                dueOn(code).minusDays(before).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The repeating timer that looks for what is late: at each midnight. */
    public String midnights() {
        return "R/" + ISO.format(endOf(LocalDate.now(clock))) + "/P1D";
    }

    private LocalDate dueOn(String code) {
        return Objects.requireNonNull(supervision.get(code).getDueOn());
    }

    private ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone());
    }
}
