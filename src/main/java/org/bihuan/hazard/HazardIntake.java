package org.bihuan.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes hazards in that a mine kept elsewhere until now, with their history. What is closed is closed here too; what is open
 * goes on in the closed loop where it stands.
 */
@Service
@Transactional
public class HazardIntake {

    /** Ledgers know days and no hours. */
    private static final LocalTime HOUR = LocalTime.NOON;

    private final Hazards hazards;
    private final Records records;
    private final HazardNumbers numbers;
    private final CurrentPerson current;
    private final StandIn standIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HazardIntake(
            Hazards hazards,
            Records records,
            HazardNumbers numbers,
            CurrentPerson current,
            StandIn standIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hazards = hazards;
        this.records = records;
        this.numbers = numbers;
        this.current = current;
        this.standIn = standIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a hazard in. Its code counts in the year of its discovery. Nobody is written to but when its deadline passes, or
     * has passed, without its being rectified.
     *
     * @return its code
     * @throws org.bihuan.workflow.StepRefused if it was discovered after today
     */
    public String take(Unit mine, PastHazard past) {
        LocalDate discovered = Objects.requireNonNull(past.report().discoveredOn());
        Instant found = at(discovered);
        Instant rectified = past.rectifiedOn() == null ? null : at(past.rectifiedOn());
        Instant accepted = past.acceptedOn() == null ? null : at(past.acceptedOn());
        String code = numbers.next(mine, discovered.getYear());
        Hazard hazard = hazards.save(new Hazard(code, mine, past, found, rectified, accepted, LocalDate.now(clock)));

        Assignment order = past.order();
        enter(hazard, found, Step.REPORTED, HazardState.GRADING, past.finder(), null);
        enter(hazard, found, Step.GRADED, HazardState.ASSIGNING, null, null);
        enter(hazard, found, Step.ASSIGNED, HazardState.RECTIFYING, order.supervisor(), order.measures());
        enter(hazard, rectified, Step.RECTIFIED, HazardState.ACCEPTING, order.rectifier(), null);
        enter(hazard, accepted, Step.ACCEPTED, HazardState.ACCEPTED, order.acceptor(), null);
        enter(hazard, accepted, Step.CLOSED, HazardState.CLOSED, null, null);
        Person importer = current.find().orElse(null);
        RecordEntry imported = records.save(new RecordEntry(
                hazard,
                clock.instant(),
                Step.IMPORTED,
                importer,
                standIn.absent().orElse(null),
                past.note(),
                null));
        events.publishEvent(new HazardStepped(hazard, Step.IMPORTED, importer, past.note(), imported.getId(), null));
        return code;
    }

    private void enter(
            Hazard hazard,
            @Nullable Instant at,
            Step step,
            HazardState state,
            @Nullable Person actor,
            @Nullable String note) {
        if (at != null) {
            records.save(new RecordEntry(hazard, at, step, state, actor, note));
        }
    }

    private Instant at(LocalDate day) {
        Instant noon = day.atTime(HOUR).atZone(clock.getZone()).toInstant();
        return noon.isBefore(clock.instant()) ? noon : clock.instant();
    }
}
