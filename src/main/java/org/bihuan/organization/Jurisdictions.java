package org.bihuan.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what somebody may see, from the roles they hold and the unit they are at home in. */
@Service
@Transactional(readOnly = true)
public class Jurisdictions {

    private static final Set<Role> PROVINCE = EnumSet.of(Role.BUREAU_LEADER, Role.PROMOTION_OFFICER);
    private static final Set<Role> MINE = EnumSet.of(Role.SAFETY_OFFICER, Role.DEPUTY_MANAGER, Role.MINE_MANAGER);
    private static final Set<Role> SUPERVISION = EnumSet.of(Role.INSPECTOR, Role.OFFICE_HEAD, Role.BRANCH_DIRECTOR);
    private static final Set<Role> SECTION = EnumSet.of(Role.SECTION_HEAD, Role.RECTIFIER);

    private final Units units;
    private final People people;
    private final Deputies deputies;

    Jurisdictions(Units units, People people, Deputies deputies) {
        this.units = units;
        this.people = people;
        this.deputies = deputies;
    }

    /** What somebody may see, and, while they stand in for others, what those may see. */
    public Jurisdiction of(Person somebody) {
        Person person = people.findByLogin(somebody.getLogin()).orElseThrow();
        return deputies.actor(person)
                .all()
                .map(this::own)
                .reduce(Jurisdiction::with)
                .orElseThrow();
    }

    private Jurisdiction own(Person person) {
        Set<Long> supervised = supervised(person);
        Set<Long> mines = mines(person);
        mines.addAll(supervised);
        return new Jurisdiction(
                Set.of(person.getId()), anyOf(person, PROVINCE), mines, sections(person), supervised, offices(person));
    }

    /** The codes of the mines in which this person may work, which are the engine's tenants. */
    public List<String> tenants(Person somebody) {
        Jurisdiction seen = of(somebody);
        Set<String> codes = (seen.everything()
                        ? units.findByKindOrderByCode(UnitKind.MINE)
                        : units.findAllById(seen.mines()))
                .stream().map(Unit::getCode).collect(Collectors.toSet());
        somebody.mine().map(Unit::getCode).ifPresent(codes::add);
        return codes.stream().sorted().toList();
    }

    private Set<Long> mines(Person person) {
        Set<Long> mines = new HashSet<>(unitsWhere(person, MINE));
        Set<Long> groups = unitsWhere(person, EnumSet.of(Role.GROUP_SAFETY));
        if (!groups.isEmpty()) {
            units.minesOwnedBy(groups).forEach(mine -> mines.add(mine.getId()));
        }
        person.roles().stream()
                .filter(this::headsSafety)
                .forEach(held -> held.unit().mine().ifPresent(mine -> mines.add(mine.getId())));
        return mines;
    }

    private Set<Long> supervised(Person person) {
        Set<Long> supervising = unitsWhere(person, SUPERVISION);
        return supervising.isEmpty()
                ? Set.of()
                : units.minesSupervisedBy(supervising).stream().map(Unit::getId).collect(Collectors.toSet());
    }

    private Set<Long> offices(Person person) {
        Set<Long> offices = new HashSet<>(unitsWhere(person, EnumSet.of(Role.GROUP_SAFETY)));
        Set<Long> supervising = unitsWhere(person, SUPERVISION);
        if (!supervising.isEmpty()) {
            offices.addAll(units.ofBranches(supervising));
        }
        return offices;
    }

    /** Whether this is the role of the head of a department that looks after the safety of its mine. */
    private boolean headsSafety(RoleInUnit held) {
        return held.role() == Role.SECTION_HEAD
                && held.unit().getKind() == UnitKind.DEPARTMENT
                && held.unit()
                        .mine()
                        .filter(mine ->
                                people.departmentsOf(Role.SAFETY_OFFICER, mine).contains(held.unit()))
                        .isPresent();
    }

    private Set<Long> sections(Person person) {
        Set<Long> sections = new HashSet<>(unitsWhere(person, SECTION));
        if (EnumSet.of(UnitKind.SECTION, UnitKind.DEPARTMENT, UnitKind.TEAM)
                .contains(person.getUnit().getKind())) {
            sections.add(person.getUnit().getId());
        }
        return sections.isEmpty() ? sections : new HashSet<>(units.withTeams(sections));
    }

    private static boolean anyOf(Person person, Collection<Role> roles) {
        return roles.stream().anyMatch(person::holds);
    }

    private static Set<Long> unitsWhere(Person person, Collection<Role> roles) {
        return person.roles().stream()
                .filter(held -> roles.contains(held.role()))
                .map(held -> held.unit().getId())
                .collect(Collectors.toSet());
    }
}
