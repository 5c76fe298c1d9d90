package org.bihuan.supervision.filing;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who files for a unit: the safety officers of a mine, the safety department of a group, the heads of a branch's offices and its director.
 * Used by the model's expressions.
 */
@Component
@Transactional(readOnly = true)
public class Filers {

    private final MatterRegister matters;
    private final Organization organization;

    Filers(MatterRegister matters, Organization organization) {
        this.matters = matters;
        this.organization = organization;
    }

    /** The groups of the engine of those who file this. */
    public String of(String code) {
        return String.join(",", groups(matters.get(code).getUnit()).toList());
    }

    List<Person> members(Unit unit) {
        return organization.members(groups(unit).toList());
    }

    /** Whether somebody, or for whom they stand in, files for a unit. */
    public boolean includes(Actor actor, Unit unit) {
        return groups(unit).anyMatch(actor.groups()::contains);
    }

    private Stream<String> groups(Unit unit) {
        return switch (unit.getKind()) {
            case MINE -> Stream.of(Person.group(Role.SAFETY_OFFICER, unit));
            case GROUP -> Stream.of(Person.group(Role.GROUP_SAFETY, unit));
            default ->
                Stream.concat(
                        organization.offices(unit).stream().map(office -> Person.group(Role.OFFICE_HEAD, office)),
                        Stream.of(Person.group(Role.BRANCH_DIRECTOR, unit)));
        };
    }
}
