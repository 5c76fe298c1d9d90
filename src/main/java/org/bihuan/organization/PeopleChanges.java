package org.bihuan.organization;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.PersonFlaw.Fault;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes people as an administrator says, with a trace of it. Nobody is ever deleted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleChanges {

    private final People people;
    private final Sessions sessions;
    private final Trail trail;

    PeopleChanges(People people, Sessions sessions, Trail trail) {
        this.people = people;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** Administrators can neither take this role from themselves nor shut themselves out: so there always is one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<PersonFlaw> refusal(Person person, PersonFacts facts) {
        String self = SecurityContextHolder.getContext().getAuthentication().getName();
        boolean stays = facts.active() && (facts.holds(Role.ADMINISTRATOR) || !person.holds(Role.ADMINISTRATOR));
        return !person.getLogin().equals(self) || stays
                ? Optional.empty()
                : Optional.of(new PersonFlaw(
                        facts.active() ? PersonColumn.ROLES : PersonColumn.STATE, self, Fault.OWN_ACCOUNT, List.of()));
    }

    /** Adds somebody, who has no password yet. */
    Person add(String login, PersonFacts facts) {
        Person person = new Person(login, "", facts.unit());
        person.administer(facts);
        trail.note(Act.PERSON_ADDED, login, facts.name() + "; " + facts.written());
        return people.save(person);
    }

    /** Changes somebody, unless they are just so; whoever may do other things now has to log in again. */
    void change(Person person, PersonFacts facts) {
        PersonFacts before = person.facts();
        String difference = before.differenceTo(facts);
        if (!difference.isEmpty()) {
            person.administer(facts);
            trail.note(Act.PERSON_CHANGED, person.getLogin(), difference);
            if (before.allowsOtherThan(facts)) {
                sessions.endAllOf(person);
            }
        }
    }
}
