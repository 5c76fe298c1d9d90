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

    Charges(Units units) {
        this.units = units;
    }

    /** What these people lead, who were read with their roles; one statement, or none if none of them leads. */
    public List<Charge> of(Collection<Person> people) {
        if (people.stream().flatMap(person -> person.roles().stream()).noneMatch(held -> leads(held.role()))) {
            return List.of();
        }
        List<Unit> mines = units.minesWithParents();
        return people.stream().flatMap(person -> of(person, mines)).toList();
    }

    private static Stream<Charge> of(Person person, List<Unit> mines) {
        return person.roles().stream()
                .filter(held -> leads(held.role()))
                .map(RoleInUnit::unit)
                .distinct()
                .map(unit -> new Charge(
                        person.getId(),
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
