package org.bihuan.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for the bureau in a matter: about a mine, the office that supervises it, the office's head, the branch's director, the
 * promotion office; about a branch or one of its offices, the heads of its offices, its director, the promotion office; about a group or
 * the bureau, the promotion office and the bureau's leaders. Used by the models' expressions, which ask by the matter's code for the
 * groups of the engine.
 */
@Component
@Transactional(readOnly = true)
public class Authorities {

    private final MatterRegister matters;
    private final Organization organization;

    Authorities(MatterRegister matters, Organization organization) {
        this.matters = matters;
        this.organization = organization;
    }

    /** The inspectors of the office that supervises the mine, and its head. */
    public String office(String code) {
        return groups(ofOffice(unit(code)));
    }

    /** The head of the office that supervises the mine, or the heads of the branch's offices. */
    public String heads(String code) {
        return groups(ofHead(unit(code)));
    }

    /** The head of the office that supervises the mine, and the director of its branch. */
    public String headsAndDirector(String code) {
        return groups(Stream.concat(ofHead(unit(code)), ofDirector(unit(code))));
    }

    /** The director of the branch. */
    public String director(String code) {
        return groups(ofDirector(unit(code)));
    }

    /** The promotion office of the bureau. */
    public String promotion(String code) {
        return groups(ofPromotion(unit(code)));
    }

    /** The leaders of the bureau. */
    public String leaders(String code) {
        return groups(ofLeaders(unit(code)));
    }

    /** The head of the office that supervises a mine, or the heads of a branch's offices. */
    public List<Person> headsOf(Unit unit) {
        return members(ofHead(unit));
    }

    /** Who is of the office that supervises a mine: its inspectors and its head. */
    public List<Person> officeOf(Unit mine) {
        return members(ofOffice(mine));
    }

    /** The director of a branch, or of the branch that supervises a mine. */
    public List<Person> directorsOf(Unit unit) {
        return members(ofDirector(unit));
    }

    /** The promotion office of the bureau over a unit. */
    public List<Person> promotionOf(Unit unit) {
        return members(ofPromotion(unit));
    }

    /** The leaders of the bureau over a unit. */
    public List<Person> leadersOf(Unit unit) {
        return members(ofLeaders(unit));
    }

    /**
     * Who is told when those of some groups let a matter about a unit lie: of the office's head, the branch's director, the promotion
     * office and the bureau's leaders the first or second above the lowest of them; what nobody holds is passed over.
     *
     * @param rung 1 or 2
     * @return nobody if that is above the bureau's leaders
     */
    List<Person> above(Unit unit, Set<String> groups, int rung) {
        List<List<String>> ladder = Stream.of(ofHead(unit), ofDirector(unit), ofPromotion(unit), ofLeaders(unit))
                .map(Stream::toList)
                .toList();
        int lowest = groups.stream()
                .mapToInt(group -> 1 + index(ladder, group))
                .min()
                .orElse(0);
        return ladder.stream()
                .skip(lowest)
                .map(organization::members)
                .filter(people -> !people.isEmpty())
                .skip(rung - 1)
                .findFirst()
                .orElse(List.of());
    }

    /** Which step of a ladder a group stands on, from 0; -1 if below it. */
    private static int index(List<List<String>> ladder, String group) {
        return IntStream.range(0, ladder.size())
                .filter(step -> ladder.get(step).contains(group))
                .findFirst()
                .orElse(-1);
    }

    /** The mines that produce, of the branches or offices in which somebody, or for whom they stand in, holds one of these roles. */
    public List<Unit> minesLedBy(Actor actor, Role... roles) {
        return actor.all()
                .flatMap(person -> Stream.of(roles).flatMap(role -> person.unitsAs(role).stream()))
                .distinct()
                .flatMap(led -> organization.minesSupervisedBy(led).stream())
                .distinct()
                .filter(Unit::isInOperation)
                .toList();
    }

    /** Whether somebody, or for whom they stand in, is of the office that supervises the mine: an inspector or its head. */
    public boolean isOfOffice(Actor actor, Unit mine) {
        return holdsAny(actor, ofOffice(mine));
    }

    /** Whether somebody, or for whom they stand in, heads the office that supervises the mine. */
    public boolean isHead(Actor actor, Unit mine) {
        return holdsAny(actor, ofHead(mine));
    }

    /** Whether somebody, or for whom they stand in, directs the branch, or that which supervises the mine. */
    public boolean isDirector(Actor actor, Unit unit) {
        return holdsAny(actor, ofDirector(unit));
    }

    /** Whether somebody, or for whom they stand in, is of the promotion office of the bureau over a unit. */
    public boolean isPromotion(Actor actor, Unit unit) {
        return holdsAny(actor, ofPromotion(unit));
    }

    private static boolean holdsAny(Actor actor, Stream<String> groups) {
        return groups.anyMatch(actor.groups()::contains);
    }

    private Stream<String> ofOffice(Unit unit) {
        return Stream.concat(supervising(unit).map(office -> Person.group(Role.INSPECTOR, office)), ofHead(unit));
    }

    private Stream<String> ofHead(Unit unit) {
        return supervising(unit).map(office -> Person.group(Role.OFFICE_HEAD, office));
    }

    private static Stream<String> ofDirector(Unit unit) {
        return branch(unit).map(branch -> Person.group(Role.BRANCH_DIRECTOR, branch)).stream();
    }

    private Stream<String> ofPromotion(Unit unit) {
        return bureaus(unit)
                .flatMap(bureau -> Stream.concat(Stream.of(bureau), organization.offices(bureau).stream()))
                .map(office -> Person.group(Role.PROMOTION_OFFICER, office));
    }

    private Stream<String> ofLeaders(Unit unit) {
        return bureaus(unit).map(bureau -> Person.group(Role.BUREAU_LEADER, bureau));
    }

    /** The offices that answer for a unit: that of a mine, those of a branch. */
    private Stream<Unit> supervising(Unit unit) {
        return switch (unit.getKind()) {
            case BRANCH_OFFICE -> Stream.of(unit);
            case BRANCH -> organization.offices(unit).stream();
            default -> unit.supervisor().stream();
        };
    }

    private static Optional<Unit> branch(Unit unit) {
        return switch (unit.getKind()) {
            case BRANCH -> Optional.of(unit);
            case BRANCH_OFFICE -> unit.parent();
            default -> unit.supervisor().flatMap(Unit::parent);
        };
    }

    /** The bureau over a unit, if there is one. */
    Optional<Unit> bureau(Unit unit) {
        return bureaus(unit).findFirst();
    }

    /** The bureau over a unit; for a group, which is nobody's, that of the province. */
    private Stream<Unit> bureaus(Unit unit) {
        return switch (unit.getKind()) {
            case BUREAU -> Stream.of(unit);
            case OFFICE -> unit.parent().stream();
            case GROUP -> organization.units(UnitKind.BUREAU).stream();
            default -> branch(unit).flatMap(Unit::parent).stream();
        };
    }

    private List<Person> members(Stream<String> groups) {
        return organization.members(groups.toList());
    }

    private Unit unit(String code) {
        return matters.get(code).getUnit();
    }

    private static String groups(Stream<String> groups) {
        return String.join(",", groups.toList());
    }
}
