package org.bihuan.supervision;

import java.time.Clock;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes each step of a matter into its record, and tells those who listen. */
@Component
public class MatterRecord {

    private final MatterEntries entries;
    private final ApplicationEventPublisher events;
    private final CurrentPerson current;
    private final StandIn standIn;
    private final Clock clock;

    MatterRecord(
            MatterEntries entries,
            ApplicationEventPublisher events,
            CurrentPerson current,
            StandIn standIn,
            Clock clock) {
        this.entries = entries;
        this.events = events;
        this.current = current;
        this.standIn = standIn;
        this.clock = clock;
    }

    /** Who acts does it: the person logged in, or the system itself; gives what those who listen are told. */
    public MatterStepped enter(Matter matter, MatterStep step, @Nullable String note) {
        return enter(matter, step, note, null, null);
    }

    /**
     * The same, of a step that moves a task which waits: what was told of it until now no longer counts.
     *
     * @param task the engine's id of the task
     */
    public void enterMove(Matter matter, MatterStep step, @Nullable String note, String task) {
        enter(matter, step, note, null, task);
    }

    /**
     * @param rule the table and version by which the step was taken
     * @param task the engine's id of the task that it is about
     */
    MatterStepped enter(
            Matter matter, MatterStep step, @Nullable String note, @Nullable String rule, @Nullable String task) {
        Person actor = current.find().orElse(null);
        Person actedFor = actor == null ? null : standIn.absent().orElse(null);
        MatterEntry entry =
                entries.save(new MatterEntry(matter, clock.instant(), step, actor, actedFor, note, rule, task));
        MatterStepped stepped = new MatterStepped(matter, step, actor, note, entry.getId());
        events.publishEvent(stepped);
        return stepped;
    }

    /** The record of a matter and of its parts, oldest first, with the actors. */
    public List<MatterEntry> of(Matter matter) {
        return entries.of(matter.getId());
    }

    /** Whether a step was last taken by or for somebody, or one of those for whom they stand in. */
    public boolean wasLastTakenBy(Actor actor, Matter matter, MatterStep step) {
        return entries.latest(matter, step.name())
                .filter(entry -> actor.is(entry.getActor()) || actor.is(entry.getActedFor()))
                .isPresent();
    }

    /** The names of the steps that were told of a task that waits, since it was last moved. */
    List<String> toldOf(Matter matter, String task) {
        List<String> steps = entries.of(matter, task);
        int last = steps.size();
        while (last > 0 && Watched.isOne(steps.get(last - 1))) {
            last--;
        }
        return steps.subList(last, steps.size());
    }
}
