package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a deadline passes: the supervision rises level by level (提级督办), and the supervisors act. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Escalation {

    private final HazardLookup lookup;
    private final DeadlinePlan plan;
    private final Supervision supervision;
    private final HazardRecord record;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Clock clock;

    Escalation(
            HazardLookup lookup,
            DeadlinePlan plan,
            Supervision supervision,
            HazardRecord record,
            CurrentPerson current,
            MessageSource messages,
            Clock clock) {
        this.lookup = lookup;
        this.plan = plan;
        this.supervision = supervision;
        this.record = record;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /** Marks a hazard that its deadline has passed and that is not rectified, once for a deadline. */
    public void markOverdue(String code) {
        Hazard hazard = lookup.get(code);
        if (hazard.fallOverdue(LocalDate.now(clock))) {
            record.enter(hazard, Step.OVERDUE, null, null);
        }
    }

    /**
     * Raises the supervision by one level if the next of the plan's limits has passed. Ask again until it says no: then none is
     * left out, however many passed since.
     *
     * @return whether it rose
     */
    public boolean raise(String code) {
        Hazard hazard = lookup.get(code);
        DeadlinePlan.Limits limits = plan.of(hazard);
        if (!hazard.isOverdue() || !isDue(hazard, limits)) {
            return false;
        }
        Optional<SupervisionLevel> above = supervision.above(supervision.level(hazard), hazard);
        above.ifPresent(level -> {
            hazard.raise(level, first(level, hazard));
            record.enter(hazard, Step.RAISED, null, name(level), limits.source());
        });
        return above.isPresent();
    }

    /** What was closed falsely is supervised one level higher from the start. */
    void raiseAfterFalseClosure(Hazard hazard) {
        supervision.above(supervision.level(hazard), hazard).ifPresent(level -> {
            hazard.superviseAt(level, first(level, hazard));
            record.enter(hazard, Step.RAISED_BY_RECHECK, null, name(level));
        });
    }

    private @Nullable Person first(SupervisionLevel level, Hazard hazard) {
        return supervision.supervisors(level, hazard).stream().findFirst().orElse(null);
    }

    private boolean isDue(Hazard hazard, DeadlinePlan.Limits limits) {
        LocalDate passed = Objects.requireNonNull(hazard.getDeadline()).plusDays(1);
        long days = ChronoUnit.DAYS.between(passed, LocalDate.now(clock));
        return hazard.getRises() < limits.raiseAfter().size()
                && days >= limits.raiseAfter().get(hazard.getRises());
    }

    public void instruct(String code, String instruction) {
        record.enter(lookup.get(code), Step.INSTRUCTED, current.get(), instruction);
    }

    public void setFirmDate(String code, LocalDate day, String instruction) {
        Hazard hazard = lookup.get(code);
        hazard.setFirmDate(day, LocalDate.now(clock));
        record.enter(hazard, Step.FIRM_DATE_SET, current.get(), day + " · " + instruction);
    }

    public void reassign(String code, Unit section, @Nullable Person rectifier, String instruction) {
        Hazard hazard = lookup.get(code);
        hazard.reassign(section, rectifier);
        record.enter(hazard, Step.REASSIGNED, current.get(), instruction);
    }

    private String name(SupervisionLevel level) {
        return messages.getMessage("level." + level.name(), null, Locale.SIMPLIFIED_CHINESE);
    }
}
