package org.bihuan.supervision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.MatterRules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates of the tasks and timers of all matters. Used by the models' expressions. */
@Component
public class MatterDates {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MatterRegister matters;
    private final MatterRules rules;
    private final Clock clock;

    MatterDates(MatterRegister matters, MatterRules rules, Clock clock) {
        this.matters = matters;
        this.rules = rules;
        this.clock = clock;
    }

    /** When the task that begins here is due: the last second of its last day. */
    public Date due(DelegateExecution task) {
        return due(matters.get(task.getProcessBusinessKey()), task.getCurrentActivityId());
    }

    /** When a step of a matter is due that begins or is moved now. */
    public Date due(Matter matter, String step) {
        LocalDate last = rules.of(matter, step).lastDay(matter, LocalDate.now(clock));
        return Date.from(
                last.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
    }

    /** The repeating timer that looks after a matter: each morning at eight. */
    public String mornings() {
        ZonedDateTime today = LocalDate.now(clock).atTime(MORNING).atZone(clock.getZone());
        ZonedDateTime first = today.toInstant().isAfter(clock.instant()) ? today : today.plusDays(1);
        return "R/" + ISO.format(first) + "/P1D";
    }
}
