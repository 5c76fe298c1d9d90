package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may hand the open tasks of somebody who leaves to others: the heads of the own section, the safety officers of the mine, the heads
 * of the own supervision office, the branch's directors, the bureau's leaders for the bureau's own offices, and the administrators of the
 * whole that the person belongs to.
 */
@Service
@Transactional(readOnly = true)
public class Succession {

    private static final Set<Role> LOOKING_AFTER =
            Set.of(Role.SECTION_HEAD, Role.SAFETY_OFFICER, Role.OFFICE_HEAD, Role.BRANCH_DIRECTOR, Role.BUREAU_LEADER);

    private final CurrentPerson current;
    private final People people;

    Succession(CurrentPerson current, People people) {
        this.current = current;
        this.people = people;
    }

    /**
     * What the person logged in may do with somebody's tasks.
     *
     * @param administers whether all of them are theirs to hand over; else only those of hazards and matters that they may see
     * @param absent for whom they stand in, if they may do so only for them
     */
    public record Say(boolean administers, @Nullable Person absent) {}

    /** Nothing if these tasks are not for the person logged in to hand over. */
    public Optional<Say> over(Person somebody) {
        Actor actor = current.actor();
        boolean administers = actor.person().roles().stream()
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR && administers(held.unit(), somebody));
        if (administers || looksAfter(actor.person(), somebody)) {
            return Optional.of(new Say(administers, null));
        }
        return actor.absent().stream()
                .filter(absent -> looksAfter(absent, somebody))
                .findFirst()
                .map(absent -> new Say(false, absent));
    }

    /** Those whose tasks the person logged in may hand over without being their administrator, by unit. */
    public List<Person> lookedAfter() {
        List<Person> acting = current.actor().all().toList();
        List<Long> units = acting.stream()
                .flatMap(one -> one.roles().stream())
                .filter(held -> LOOKING_AFTER.contains(held.role()))
                .map(held -> held.unit().getId())
                .distinct()
                .toList();
        return units.isEmpty()
                ? List.of()
                : people.within(units).stream()
                        .filter(somebody -> acting.stream().anyMatch(one -> looksAfter(one, somebody)))
                        .toList();
    }

    /**
     * The active people who hold a role in one of these units or lead a part of it, or are at home in it or one of its teams; with their
     * roles, by unit.
     */
    public List<Person> successors(Collection<String> units) {
        return units.isEmpty() ? List.of() : people.aroundUnits(units, Organization.LEADING);
    }

    private static boolean looksAfter(Person one, Person somebody) {
        return one.roles().stream().anyMatch(held -> switch (held.role()) {
            case SECTION_HEAD, OFFICE_HEAD, BRANCH_DIRECTOR ->
                somebody.getUnit().isWithin(held.unit());
            case SAFETY_OFFICER -> somebody.mine().equals(Optional.of(held.unit()));
            case BUREAU_LEADER -> somebody.getUnit().organization().equals(held.unit());
            default -> false;
        });
    }

    private static boolean administers(Unit unit, Person somebody) {
        Unit whole = unit.organization();
        return whole.getKind() == UnitKind.BUREAU
                || Stream.concat(Stream.of(somebody.getUnit()), somebody.mine().flatMap(Unit::supervisor).stream())
                        .anyMatch(home -> home.isWithin(whole));
    }
}
