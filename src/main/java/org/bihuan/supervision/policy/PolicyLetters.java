package org.bihuan.supervision.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.bihuan.workflow.AskedTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the mine and the group that owns it what becomes of its policy, from its approval on, the branch when it is taken into the files,
 * and those whom a change of it concerns.
 */
@Component
class PolicyLetters {

    private final MatterLetters letters;
    private final Authorities authorities;
    private final Changes changes;
    private final AskedTasks tasks;

    PolicyLetters(MatterLetters letters, Authorities authorities, Changes changes, AskedTasks tasks) {
        this.letters = letters;
        this.authorities = authorities;
        this.changes = changes;
        this.tasks = tasks;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        Matter matter = stepped.matter();
        if (stepped.step() instanceof PolicyStep step) {
            switch (step) {
                case POLICY_APPROVED, POLICY_CLOSED -> letters.informMine(stepped);
                case POLICY_RECEIPTED -> letters.inform(stepped, branch(matter.getUnit()));
                case POLICY_CANCELLED -> {
                    letters.informDoers(stepped, tasks.of(matter.getCode()));
                    if (matter.isShared() && matter.getKind() == MatterKind.POLICY) {
                        letters.informMine(stepped);
                    }
                }
                case CHANGE_APPROVED -> {
                    letters.informMine(stepped);
                    letters.inform(stepped, opener(matter));
                }
                case CHANGE_REFUSED -> letters.inform(stepped, opener(matter));
                case MEASURE_CHANGED ->
                    changes.lastOf(matter).ifPresent(change -> letters.inform(stepped, owners(change)));
                default -> {}
            }
        }
    }

    /** The head of the office and the director. */
    private Set<Person> branch(Unit mine) {
        return Stream.concat(authorities.headsOf(mine).stream(), authorities.directorsOf(mine).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Person> opener(Matter matter) {
        return Stream.ofNullable(matter.getOpenedBy()).collect(Collectors.toSet());
    }

    /** Who has had a measure until it was changed, and who has it now. */
    private static Set<Person> owners(PolicyChange change) {
        return Stream.concat(Stream.of(change.getAsked()), Stream.ofNullable(change.getBefore()))
                .flatMap(measure -> Stream.ofNullable(measure.getOwner()))
                .collect(Collectors.toSet());
    }
}
