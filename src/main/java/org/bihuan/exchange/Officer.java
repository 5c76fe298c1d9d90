package org.bihuan.exchange;

import java.util.List;
import java.util.Optional;
import org.bihuan.exchange.ledger.Roster;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The safety officer who is logged in, or for whom a deputy is, and the mine for which alone they import. */
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

    /** For whom they import, if they may do so only as a deputy. */
    Optional<Person> absent() {
        return Optional.of(officer()).filter(officer -> !officer.equals(person()));
    }

    /** @throws AccessDeniedException if nobody is logged in who is safety officer of the own mine, or stands in for one */
    Unit mine() {
        return officer().mine().orElseThrow();
    }

    private Person officer() {
        return current.actor()
                .all()
                .filter(one -> one.mine()
                        .filter(mine -> one.holds(Role.SAFETY_OFFICER, mine))
                        .isPresent())
                .findFirst()
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
