package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the selects of the forms offer. */
@Component
class Choices {

    private final Organization organization;
    private final HazardLookup hazards;

    Choices(Organization organization, HazardLookup hazards) {
        this.organization = organization;
        this.hazards = hazards;
    }

    /** One choice of a select. */
    record Choice(String value, String label) {}

    List<Choice> sections(Unit mine) {
        return organization.sections(mine).stream()
                .map(section -> new Choice(section.getCode(), section.getName()))
                .toList();
    }

    List<Choice> people(Unit mine) {
        return organization.peopleOf(mine).stream()
                .map(person -> new Choice(person.getLogin(), person.getUnit().getName() + " · " + person.getName()))
                .toList();
    }

    List<Choice> acceptors(Unit mine) {
        return organization.holders(Role.SAFETY_OFFICER, mine).stream()
                .map(this::choice)
                .toList();
    }

    List<Choice> openBeside(Hazard hazard) {
        return hazards.openBeside(hazard).stream()
                .map(open -> new Choice(
                        open.getCode(), open.getCode() + " " + open.getPlace() + " " + open.getDescription()))
                .toList();
    }

    /** @throws StepRefused if the mine has no such section */
    Unit section(Unit mine, String code) {
        return organization.sections(mine).stream()
                .filter(section -> section.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new StepRefused("hazard.refused.otherUnit", code));
    }

    /** @throws StepRefused if nobody active of the mine has this log-in name */
    @Nullable
    Person person(Unit mine, @Nullable String login) {
        if (login == null) {
            return null;
        }
        return organization
                .person(login)
                .filter(person ->
                        person.isActive() && person.mine().filter(mine::equals).isPresent())
                .orElseThrow(() -> new StepRefused("hazard.refused.otherPerson", login));
    }

    private Choice choice(Person person) {
        return new Choice(person.getLogin(), person.getName());
    }
}
