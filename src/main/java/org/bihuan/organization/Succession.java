package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may hand the open tasks of somebody who leaves to others: the heads of the own section, the safety officers of the mine, and
 * the administrators of the whole that the person belongs to.
 */
@Service
@Transactional(readOnly = true)
public class Succession {

    private final CurrentPerson current;
    private final People people;

    Succession(CurrentPerson current, People people) {
        this.current = current;
        this.people = people;
    }

    /**
     * What the person logged in may do with somebody's tasks.
     *
     * @param administers whether all of them are theirs to hand over; else only those of hazards that they may see
     * @param absent for whom they stand in, if they may do so only for them
     */
    public record Say(boolean administers, @Nullable Person absent) {}

    /** Nothing if these tasks are not for the person logged in to hand over. */
    public Optional<Say> over(Person somebody) {
        Actor actor = current.actor();
        boolean administers = holds(actor.person(), Role.ADMINISTRATOR, unit -> administers(unit, somebody));
        if (administers || looksAfter(actor.person(), somebody)) {
            return Optional.of(new Say(administers, null));
        }
        return actor.absent().stream()
                .filter(absent -> looksAfter(absent, somebody))
                .findFirst()
                .map(absent -> new Say(false, absent));
    }

    /** Those whose tasks the person logged in may hand over as the head of their section or a safety officer of their mine, by unit. */
    public List<Person> lookedAfter() {
        List<Long> units = current.actor()
                .all()
                .flatMap(one -> one.roles().stream())
                .filter(held -> held.role() == Role.SECTION_HEAD || held.role() == Role.SAFETY_OFFICER)
                .map(held -> held.unit().getId())
                .distinct()
                .toList();
        return units.isEmpty() ? List.of() : people.within(units);
    }

    /**
     * The active people who hold a role in one of these units or lead a part of it, or are at home in it or one of its teams; with their
     * roles, by unit.
     */
    public List<Person> successors(Collection<String> units) {
        return units.isEmpty() ? List.of() : people.aroundUnits(units, Organization.LEADING);
    }

    private static boolean looksAfter(Person one, Person somebody) {
        return holds(one, Role.SECTION_HEAD, somebody.getUnit()::isWithin)
                || holds(one, Role.SAFETY_OFFICER, unit -> somebody.mine().equals(Optional.of(unit)));
    }

    private static boolean administers(Unit unit, Person somebody) {
        Unit whole = unit.organization();
        return whole.getKind() == UnitKind.BUREAU
                || Stream.concat(Stream.of(somebody.getUnit()), somebody.mine().flatMap(Unit::supervisor).stream())
                        .anyMatch(home -> home.isWithin(whole));
    }

    private static boolean holds(Person person, Role role, Predicate<Unit> in) {
        return person.roles().stream().anyMatch(held -> held.role() == role && in.test(held.unit()));
    }
}
