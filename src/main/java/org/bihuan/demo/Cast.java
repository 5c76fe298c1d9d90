package org.bihuan.demo;

import java.util.List;
import java.util.Random;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;

/** Who plays which part in the hazards of one mine. */
class Cast {

    private final Organization organization;
    private final Unit mine;
    private final Random random;
    private final List<Person> people;
    private final List<Person> officers;
    private final List<Unit> sections;

    Cast(Organization organization, Unit mine, Random random) {
        this.organization = organization;
        this.mine = mine;
        this.random = random;
        this.people = organization.peopleOf(mine);
        this.officers = organization.holders(Role.SAFETY_OFFICER, mine);
        this.sections = organization.sections(mine).stream()
                .filter(unit -> unit.getKind() == UnitKind.SECTION)
                .toList();
    }

    Unit mine() {
        return mine;
    }

    /** Somebody who finds hazards in this way. */
    Person finder(Source source) {
        return switch (source) {
            case MONTHLY_INSPECTION -> manager();
            case HALF_MONTHLY_INSPECTION -> any(organization.holders(Role.DEPUTY_MANAGER, mine));
            case GROUP_INSPECTION -> groupOfficer();
            case ENFORCEMENT -> inspector();
            case DAILY_PATROL, SPECIAL_INSPECTION, ALARM -> any(officers);
            case SHIFT_CHECK, SNAPSHOT, PUBLIC_REPORT -> any(people);
        };
    }

    Person manager() {
        return any(organization.holders(Role.MINE_MANAGER, mine));
    }

    Person groupOfficer() {
        return any(organization.holders(Role.GROUP_SAFETY, mine.parent().orElseThrow()));
    }

    Person inspector() {
        return any(organization.holders(Role.INSPECTOR, mine.supervisor().orElseThrow()));
    }

    Person director() {
        Unit office = organization.unit(mine.supervisor().orElseThrow().getId());
        return any(organization.holders(Role.BRANCH_DIRECTOR, office.parent().orElseThrow()));
    }

    Person officeHead() {
        return any(organization.holders(Role.OFFICE_HEAD, mine.supervisor().orElseThrow()));
    }

    Person leader() {
        return any(organization.holders(Role.BUREAU_LEADER));
    }

    Person promoter() {
        return any(organization.holders(Role.PROMOTION_OFFICER));
    }

    List<Person> officers() {
        return officers;
    }

    Person officer() {
        return any(officers);
    }

    Person officerOtherThan(Person somebody) {
        return any(officers.stream()
                .filter(officer -> officer.getId() != somebody.getId())
                .toList());
    }

    /** The section that usually rectifies hazards of a field. */
    Unit section(Field field) {
        String kind =
                switch (field) {
                    case MINING -> "综采";
                    case HEADING, BLASTING -> "掘进";
                    case ELECTROMECHANICAL -> "机电";
                    case TRANSPORT -> "运输";
                    case VENTILATION, GAS, DUST, FIRE -> "通防";
                    case WATER -> "防治水";
                    case ROCK_BURST -> "防冲";
                    case SURFACE, OTHER -> "后勤";
                };
        List<Unit> fitting = sections.stream()
                .filter(unit -> unit.getName().startsWith(kind))
                .toList();
        return any(fitting.isEmpty() ? sections : fitting);
    }

    Person rectifier(Unit section) {
        return any(organization.holders(Role.RECTIFIER, section));
    }

    Person head(Unit section) {
        return any(organization.holders(Role.SECTION_HEAD, section));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
