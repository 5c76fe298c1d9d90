package org.bihuan.batch;

import java.util.List;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rows choose from, asked once for all of them. */
@Component
class RowChoices {

    private final Organization organization;

    RowChoices(Organization organization) {
        this.organization = organization;
    }

    /** One choice. */
    record Choice(String value, String label) {}

    /**
     * What a rectification can be ordered from.
     *
     * @param people those who can rectify, by log-in name
     * @param acceptors those who can accept, by log-in name
     */
    record OfAssignment(List<Choice> sections, List<Choice> people, List<Choice> acceptors) {}

    @Transactional(readOnly = true)
    OfAssignment ofAssignment(Unit mine) {
        return new OfAssignment(
                organization.sections(mine).stream()
                        .map(section -> new Choice(section.getCode(), section.getName()))
                        .toList(),
                organization.peopleOf(mine).stream()
                        .map(person ->
                                new Choice(person.getLogin(), person.getUnit().getName() + " · " + person.getName()))
                        .toList(),
                organization.holders(Role.SAFETY_OFFICER, mine).stream()
                        .map(RowChoices::named)
                        .toList());
    }

    private static Choice named(Person person) {
        return new Choice(person.getLogin(), person.getName());
    }
}
