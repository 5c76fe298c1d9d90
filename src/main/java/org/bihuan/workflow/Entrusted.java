package org.bihuan.workflow;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells for whom a deputy does a task: whose it is, or whose group alone lets them. Who is nobody's deputy is not looked up. */
@Component
class Entrusted {

    private final CurrentPerson current;
    private final Organization organization;

    Entrusted(CurrentPerson current, Organization organization) {
        this.current = current;
        this.organization = organization;
    }

    /** Whether who takes it is a deputy: it stays the absent person's as well, who may take it back. */
    boolean takes(TaskEntity task) {
        if (!OwnGroups.standsIn()) {
            return false;
        }
        if (OwnGroups.of(task).stream().anyMatch(OwnGroups::standsIn)) {
            return true;
        }
        Optional<Person> absent = throughGroups(task);
        absent.ifPresent(away -> task.addCandidateGroup(Person.ownGroup(away.getLogin())));
        return absent.isPresent();
    }

    /** For whom the person acting does the task; nobody if they do it on their own account. */
    @Nullable
    Person by(TaskEntity task) {
        List<String> own = OwnGroups.of(task);
        boolean taken = own.stream().anyMatch(OwnGroups::isActors);
        Optional<String> of = own.stream()
                .filter(group -> taken ? !OwnGroups.isActors(group) : OwnGroups.standsIn(group))
                .findFirst();
        if (of.isPresent()) {
            return organization.person(Person.ownerOf(of.get())).orElse(null);
        }
        return taken ? null : through(task);
    }

    /** For whom the person acting has a say in the task by their groups; nobody if they have it on their own account. */
    @Nullable
    Person through(TaskEntity task) {
        return OwnGroups.standsIn() ? throughGroups(task).orElse(null) : null;
    }

    private Optional<Person> throughGroups(TaskEntity task) {
        Actor actor = current.actor();
        List<String> candidates = OwnGroups.candidates(task).toList();
        if (actor.person().groups().stream().anyMatch(candidates::contains)) {
            return Optional.empty();
        }
        return actor.absent().stream()
                .filter(absent -> absent.entrustedGroups().stream().anyMatch(candidates::contains))
                .findFirst();
    }
}
