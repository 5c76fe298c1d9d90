package org.bihuan.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.PersonFlaw.Fault;
import org.bihuan.organization.PersonReader.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people, one at a time. */
@Service
@Transactional
class PeopleAdministration {

    private final People people;
    private final UnitsNamed named;
    private final RoleNames names;
    private final PeopleChanges changes;
    private final Succession succession;
    private final Workload workload;

    PeopleAdministration(
            People people,
            UnitsNamed named,
            RoleNames names,
            PeopleChanges changes,
            Succession succession,
            Workload workload) {
        this.people = people;
        this.named = named;
        this.names = names;
        this.changes = changes;
        this.succession = succession;
        this.workload = workload;
    }

    /** @param role which they hold somewhere; null for any or none */
    @Transactional(readOnly = true)
    Page<PersonLine> search(String text, @Nullable Role role, PageRequest part) {
        Page<Person> found =
                people.search(LikePattern.containing(text), role == null, role == null ? Role.REPORTER : role, part);
        people.withRoles(found.getContent());
        return found.map(PersonLine::of);
    }

    @Transactional(readOnly = true)
    Optional<PersonLine> line(long id) {
        return people.findById(id).map(PersonLine::of);
    }

    @Transactional(readOnly = true)
    Optional<PersonForm> form(long id) {
        return people.findById(id).map(Person::facts).map(PersonForm::of);
    }

    /** How many open tasks somebody holds that the person logged in may hand to others. */
    @Transactional(readOnly = true)
    long openTasksToHandOver(long id) {
        return people.findById(id)
                .filter(person -> succession.over(person).isPresent())
                .map(person -> workload.openTasksOf(person.getLogin()))
                .orElse(0L);
    }

    /**
     * Changes somebody, unless something is wrong.
     *
     * @return what is wrong; nothing if it is done
     * @throws java.util.NoSuchElementException if there is no such person
     */
    List<PersonFlaw> change(long id, PersonTyped typed) {
        Person person = people.findById(id).orElseThrow();
        Reading reading = new PersonReader(named::find, names, typed, person.facts()).read();
        List<PersonFlaw> flaws = reading.facts()
                .flatMap(facts -> changes.refusal(person, facts))
                .map(List::of)
                .orElse(reading.flaws());
        if (flaws.isEmpty()) {
            changes.change(person, reading.facts().orElseThrow());
        }
        return flaws;
    }

    /** Lets somebody leave, or come back; gives what speaks against it. */
    List<PersonFlaw> activate(long id, boolean active) {
        return change(id, new PersonTyped(0, Map.of(PersonColumn.STATE, String.valueOf(active))));
    }

    /** Adds somebody, unless something is wrong; gives what is wrong. */
    List<PersonFlaw> add(PersonTyped typed) {
        String login = typed.text(PersonColumn.LOGIN);
        if (people.findByLogin(login).isPresent()) {
            return List.of(new PersonFlaw(PersonColumn.LOGIN, login, Fault.LOGIN_TAKEN, List.of()));
        }
        Reading reading = new PersonReader(named::find, names, typed, null).read();
        reading.facts().ifPresent(facts -> changes.add(login, facts));
        return reading.flaws();
    }
}
