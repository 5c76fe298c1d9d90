package org.bihuan.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units and people of the province, to look up. */
@Service
@Transactional(readOnly = true)
public class Organization {

    static final Set<Role> LEADING =
            EnumSet.of(Role.MINE_MANAGER, Role.DEPUTY_MANAGER, Role.SAFETY_OFFICER, Role.SECTION_HEAD);

    private static final Set<Role> FIRST =
            EnumSet.complementOf(EnumSet.of(Role.REPORTER, Role.RECTIFIER, Role.ADMINISTRATOR));

    private final Units units;
    private final People people;
    private final AskedAlready asked;

    Organization(Units units, People people, AskedAlready asked) {
        this.units = units;
        this.people = people;
        this.asked = asked;
    }

    public Optional<Unit> unit(String code) {
        return units.findByCode(code);
    }

    /** @throws java.util.NoSuchElementException if there is no such unit */
    public Unit unit(long id) {
        return units.findById(id).orElseThrow();
    }

    public List<Unit> mines() {
        return units.findByKindOrderByCode(UnitKind.MINE);
    }

    /** The sections and departments of a mine: those that can be made responsible for a rectification. */
    public List<Unit> sections(Unit mine) {
        return units.parts(mine, Set.of(UnitKind.SECTION, UnitKind.DEPARTMENT));
    }

    /** The offices of the bureau itself: the promotion office, the enforcement divisions; or those of a branch. */
    public List<Unit> offices(Unit bureauOrBranch) {
        return units.parts(bureauOrBranch, Set.of(UnitKind.OFFICE, UnitKind.BRANCH_OFFICE));
    }

    /** All mines with the groups that own them, and the offices and branches that supervise them, by code; one statement. */
    public List<Unit> minesWithParents() {
        return units.minesWithParents();
    }

    /** All units of a kind, by code. */
    public List<Unit> units(UnitKind kind) {
        return units.findByKindOrderByCode(kind);
    }

    /** Those units of a kind that are in operation, by code: of the mines those that produce. */
    public List<Unit> inOperation(UnitKind kind) {
        return units.findByKindAndOperationOrderByCode(kind, Operation.PRODUCING);
    }

    /** The mines that a branch or one of its offices supervises, by code. */
    public List<Unit> minesSupervisedBy(Unit branchOrOffice) {
        return units.minesSupervisedBy(Set.of(branchOrOffice.getId()));
    }

    /** The departments in which the safety officers of a mine are at home: 安监科, 双预防办. */
    public List<Unit> safetyDepartments(Unit mine) {
        return people.departmentsOf(Role.SAFETY_OFFICER, mine);
    }

    public Optional<Person> person(String login) {
        return people.findByLogin(login);
    }

    /** @throws java.util.NoSuchElementException if there is no such person */
    public Person person(long id) {
        return people.findById(id).orElseThrow();
    }

    /** The people with these ids, by id. */
    public Map<Long, Person> people(Collection<Long> ids) {
        return people.byIds(ids).stream().collect(Collectors.toMap(Person::getId, Function.identity()));
    }

    /** The active people of a mine, by unit. */
    public List<Person> peopleOf(Unit mine) {
        return people.ofMine(mine);
    }

    /**
     * The active people of a mine, a group, a branch with its offices, or the bureau with its own, who leads first, then by unit and log-in
     * name; one statement.
     *
     * @param text what their name or log-in name contains; {@code ""} for all
     * @param most how many at most
     */
    public List<Person> peopleOf(Unit whole, String text, int most) {
        return people.ofWhole(whole, LikePattern.containing(text), FIRST, Limit.of(most));
    }

    /** Those of them with these log-in names. */
    public List<Person> peopleOf(Unit whole, Collection<String> logins) {
        return logins.isEmpty() ? List.of() : people.ofWhole(whole, logins);
    }

    /** Those who lead a mine and its parts: manager, deputies, safety officers, heads of departments and sections, by log-in name. */
    public List<Person> leadersOf(Unit mine) {
        return people.holdersWithin(mine, LEADING);
    }

    /** Whether somebody is one of those; asks nothing but the roles of that person. */
    public static boolean isLeaderOf(Unit mine, Person person) {
        return person.isActive()
                && person.roles().stream()
                        .filter(held -> LEADING.contains(held.role()))
                        .anyMatch(held -> held.unit().equals(mine)
                                || held.unit().parent().filter(mine::equals).isPresent());
    }

    /** The active people who hold a role in a unit; a transaction asks once. */
    public List<Person> holders(Role role, Unit in) {
        return asked.holders()
                .computeIfAbsent(new AskedAlready.Post(role, in.getId()), unknown -> people.holders(role, in));
    }

    /** The active people of some of the engine's groups of a role, such as {@code FA-1.inspector}. */
    public List<Person> members(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> unit(Person.unitOf(group)).map(unit -> holders(Person.roleOf(group), unit)).stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The active people who hold a role in whatever unit. */
    public List<Person> holders(Role role) {
        return people.holdersAnywhere(role);
    }

    /** The next active people in the order of their ids, with their roles and units: to go through everybody part by part. */
    public List<Person> activeAfter(long id, int most) {
        List<Long> ids = people.activeAfter(id, Limit.of(most));
        return ids.isEmpty() ? List.of() : people.withRolesByIds(ids);
    }
}
