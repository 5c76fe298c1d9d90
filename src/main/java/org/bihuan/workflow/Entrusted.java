package org.bihuan.workflow;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.impl.context.Context;
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

    /**
     * Whether who takes it is a deputy. Then it stays the absent person's, through whose group alone the deputy has it, so that it is
     * theirs again when they are back.
     */
    boolean takes(TaskEntity task) {
        if (!OwnGroups.standsIn()) {
            return false;
        }
        List<String> own = OwnGroups.of(task);
        if (own.stream().anyMatch(OwnGroups::standsIn)) {
            return true;
        }
        Optional<Person> absent = throughGroups(task);
        if (own.stream().noneMatch(OwnGroups::isActors)) {
            Person holder = absent.orElseGet(current::get);
            task.addCandidateGroup(Person.ownGroup(holder.getLogin()));
        }
        return absent.isPresent();
    }

    /** Whether who acts has the task only because it is theirs or that of somebody absent: whose it is, is not theirs to say. */
    boolean isOnlyTheirs(TaskEntity task) {
        List<String> groups = OwnGroups.groups(Context.getCommandContext().getAuthentication());
        List<String> having =
                OwnGroups.candidates(task).filter(groups::contains).toList();
        return !having.isEmpty() && having.stream().allMatch(Person::isOwnGroup);
    }

    /** For whom the person acting does the task; nobody if they do it on their own account. */
    @Nullable
    Person by(TaskEntity task) {
        List<String> own = OwnGroups.of(task);
        if (own.stream().anyMatch(OwnGroups::isActors)) {
            return null;
        }
        Optional<String> of = own.stream().filter(OwnGroups::standsIn).findFirst();
        return of.isPresent() ? organization.person(Person.ownerOf(of.get())).orElse(null) : through(task);
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
