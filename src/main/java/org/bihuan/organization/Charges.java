package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of many people at once what they lead. */
@Service
@Transactional(readOnly = true)
public class Charges {

    private final Units units;
    private final Deputies deputies;

    Charges(Units units, Deputies deputies) {
        this.units = units;
        this.deputies = deputies;
    }

    /**
     * What these people, who were read with their roles, lead themselves or today for who is away; one statement, and one more if
     * somebody leads.
     */
    public List<Charge> of(Collection<Person> people) {
        List<Actor> actors = deputies.actors(people);
        if (actors.stream().flatMap(Charges::led).findAny().isEmpty()) {
            return List.of();
        }
        List<Unit> mines = units.minesWithParents();
        return actors.stream().flatMap(actor -> of(actor, mines)).toList();
    }

    private static Stream<Unit> led(Actor actor) {
        return actor.all()
                .flatMap(person -> person.roles().stream())
                .filter(held -> leads(held.role()))
                .map(RoleInUnit::unit)
                .distinct();
    }

    private static Stream<Charge> of(Actor actor, List<Unit> mines) {
        return led(actor)
                .map(unit -> new Charge(
                        actor.person().getId(),
                        unit,
                        mines.stream()
                                .filter(mine -> reaches(unit, mine))
                                .map(Unit::getId)
                                .collect(Collectors.toSet())));
    }

    private static boolean leads(Role role) {
        return switch (role) {
            case MINE_MANAGER, DEPUTY_MANAGER, GROUP_SAFETY, OFFICE_HEAD, BRANCH_DIRECTOR, BUREAU_LEADER -> true;
            case REPORTER, SAFETY_OFFICER, SECTION_HEAD, RECTIFIER, INSPECTOR, PROMOTION_OFFICER, ADMINISTRATOR ->
                false;
        };
    }

    private static boolean reaches(Unit unit, Unit mine) {
        Optional<Unit> office = mine.supervisor();
        return switch (unit.getKind()) {
            case BUREAU, OFFICE -> true;
            case BRANCH -> office.flatMap(Unit::parent).equals(Optional.of(unit));
            case BRANCH_OFFICE -> office.equals(Optional.of(unit));
            case GROUP -> mine.parent().equals(Optional.of(unit));
            case MINE -> mine.equals(unit);
            case DEPARTMENT, SECTION, TEAM -> false;
        };
    }
}
