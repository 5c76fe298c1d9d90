package org.bihuan.exchange;

import java.util.List;
import org.bihuan.exchange.ledger.Roster;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The safety officer who is logged in, and the mine for which alone they import. */
@Component
class Officer {

    private final CurrentPerson current;
    private final Organization organization;

    Officer(CurrentPerson current, Organization organization) {
        this.current = current;
        this.organization = organization;
    }

    Person person() {
        return current.get();
    }

    /** @throws AccessDeniedException if nobody is logged in who is safety officer of the own mine */
    Unit mine() {
        Person person = current.get();
        return person.mine()
                .filter(mine -> person.holds(Role.SAFETY_OFFICER, mine))
                .orElseThrow(() -> new AccessDeniedException("not a safety officer of a mine"));
    }

    Roster roster(Unit mine) {
        List<Roster.Section> sections = organization.sections(mine).stream()
                .map(unit -> new Roster.Section(unit.getCode(), unit.getName()))
                .toList();
        List<Roster.Member> members = organization.peopleOf(mine).stream()
                .map(person -> new Roster.Member(
                        person.getLogin(), person.getName(), person.getUnit().getCode()))
                .toList();
        return new Roster(sections, members);
    }
}
