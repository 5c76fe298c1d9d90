package org.bihuan.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for the bureau in a matter about a mine: the office that supervises it, the office's head, the branch's director, the
 * promotion office. Used by the models' expressions, which ask by the matter's code for the groups of the engine.
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

    /** The head of the office that supervises the mine. */
    public String heads(String code) {
        return groups(ofHead(unit(code)));
    }

    /** The director of the branch. */
    public String director(String code) {
        return groups(ofDirector(unit(code)));
    }

    /** The promotion office of the bureau. */
    public String promotion(String code) {
        return groups(ofPromotion(unit(code)));
    }

    /** The head of the office that supervises a mine. */
    public List<Person> headsOf(Unit mine) {
        return organization.members(ofHead(mine).toList());
    }

    /** The director of the branch that supervises a mine. */
    public List<Person> directorsOf(Unit mine) {
        return organization.members(ofDirector(mine).toList());
    }

    /** The promotion office of the bureau over a mine. */
    public List<Person> promotionOf(Unit mine) {
        return organization.members(ofPromotion(mine).toList());
    }

    /** Whether somebody, or for whom they stand in, is of the office that supervises the mine: an inspector or its head. */
    public boolean isOfOffice(Actor actor, Unit mine) {
        return holdsAny(actor, ofOffice(mine));
    }

    /** Whether somebody, or for whom they stand in, heads the office that supervises the mine. */
    public boolean isHead(Actor actor, Unit mine) {
        return holdsAny(actor, ofHead(mine));
    }

    /** Whether somebody, or for whom they stand in, directs the branch that supervises the mine. */
    public boolean isDirector(Actor actor, Unit mine) {
        return holdsAny(actor, ofDirector(mine));
    }

    private static boolean holdsAny(Actor actor, Stream<String> groups) {
        return groups.anyMatch(actor.groups()::contains);
    }

    private static Stream<String> ofOffice(Unit mine) {
        return Stream.concat(
                mine.supervisor().map(office -> Person.group(Role.INSPECTOR, office)).stream(), ofHead(mine));
    }

    private static Stream<String> ofHead(Unit mine) {
        return mine.supervisor().map(office -> Person.group(Role.OFFICE_HEAD, office)).stream();
    }

    private static Stream<String> ofDirector(Unit mine) {
        return branch(mine).map(unit -> Person.group(Role.BRANCH_DIRECTOR, unit)).stream();
    }

    private Stream<String> ofPromotion(Unit mine) {
        return branch(mine).flatMap(Unit::parent).stream()
                .flatMap(bureau -> Stream.concat(Stream.of(bureau), organization.offices(bureau).stream()))
                .map(unit -> Person.group(Role.PROMOTION_OFFICER, unit));
    }

    private static Optional<Unit> branch(Unit mine) {
        return mine.supervisor().flatMap(Unit::parent);
    }

    private Unit unit(String code) {
        return matters.get(code).getUnit();
    }

    private static String groups(Stream<String> groups) {
        return String.join(",", groups.toList());
    }
}
