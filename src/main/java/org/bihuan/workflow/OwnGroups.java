package org.bihuan.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** The groups of single people, through which a deputy has what is assigned to who is absent. */
final class OwnGroups {

    private OwnGroups() {}

    /** Those among the candidates of a task. */
    static List<String> of(TaskEntity task) {
        return candidates(task).filter(Person::isOwnGroup).toList();
    }

    static Stream<String> candidates(TaskEntity task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).flatMap(Stream::ofNullable);
    }

    /** Whether it is the own group of who acts. */
    static boolean isActors(String group) {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person != null && person.getUserId() != null && group.equals(Person.ownGroup(person.getUserId()));
    }

    /** Whether who acts belongs to this own group of somebody else. */
    static boolean standsIn(String group) {
        return !isActors(group)
                && groups(Context.getCommandContext().getAuthentication()).contains(group);
    }

    /** Whether who acts stands in for anybody. */
    static boolean standsIn() {
        return groups(Context.getCommandContext().getAuthentication()).stream()
                .filter(Person::isOwnGroup)
                .anyMatch(OwnGroups::standsIn);
    }

    static List<String> groups(@Nullable Authentication person) {
        return person == null || person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }
}
