package org.bihuan.hazard;

import java.time.Clock;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes each step of a hazard into its record, and tells those who listen. */
@Component
class HazardRecord {

    private final Records records;
    private final ApplicationEventPublisher events;
    private final StandIn standIn;
    private final Clock clock;

    HazardRecord(Records records, ApplicationEventPublisher events, StandIn standIn, Clock clock) {
        this.records = records;
        this.events = events;
        this.standIn = standIn;
        this.clock = clock;
    }

    Hazard enter(Hazard hazard, Step step, @Nullable Person actor, @Nullable String note) {
        return enter(hazard, step, actor, note, null);
    }

    /** @param rule the table and version by which the step was taken */
    Hazard enter(Hazard hazard, Step step, @Nullable Person actor, @Nullable String note, @Nullable String rule) {
        return enter(hazard, step, actor, note, rule, null);
    }

    /** @param to who gets a task by it, where only the step's own act says so */
    Hazard enter(
            Hazard hazard,
            Step step,
            @Nullable Person actor,
            @Nullable String note,
            @Nullable String rule,
            @Nullable Person to) {
        Person actedFor = actor == null ? null : standIn.absent().orElse(null);
        RecordEntry entry = records.save(new RecordEntry(hazard, clock.instant(), step, actor, actedFor, note, rule));
        events.publishEvent(new HazardStepped(hazard, step, actor, note, entry.getId(), to));
        return hazard;
    }
}
