package org.bihuan.workflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a task allows: its group may read, claim, give back and complete it; the person whose it is, and their deputy, may read and complete
 * it. Nobody may change its variables or dates: those follow from forms and rules only. {@link KnownGrants} and {@link KnownReads} tell who may work
 * it without asking for these grants, so the two change together.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    private static final Permission[] GROUP = {
        TaskPermissions.READ, TaskPermissions.READ_VARIABLE, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN
    };
    private static final Permission[] PERSON = {
        TaskPermissions.READ, TaskPermissions.READ_VARIABLE, TaskPermissions.TASK_WORK
    };

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizations(
            Task task, @Nullable String groupId, @Nullable String userId) {
        Permission[] permissions = groupId == null || Person.isOwnGroup(groupId) ? PERSON : GROUP;
        return new AuthorizationEntity[] {
            isNew(task)
                    ? createAuthorization(userId, groupId, Resources.TASK, task.getId(), permissions)
                    : createOrUpdateAuthorization(task, userId, groupId, Resources.TASK, false, permissions)
        };
    }

    /**
     * A group from which the task is taken sees it no longer. The grant is deleted by its own key: by task and group, MySQL locks
     * grants of other tasks as well. With a task that ends the engine deletes all its grants itself.
     */
    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        if (((TaskEntity) task).isDeleted()) {
            return null;
        }
        CommandContext context = Context.getCommandContext();
        AuthorizationEntity stored = context.getAuthorizationManager()
                .findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, group, Resources.TASK, task.getId());
        Stream<AuthorizationEntity> ofThisStep =
                context.getDbEntityManager().getDbEntityCache().getEntitiesByType(AuthorizationEntity.class).stream()
                        .filter(grant ->
                                task.getId().equals(grant.getResourceId()) && group.equals(grant.getGroupId()));
        Stream.concat(Stream.ofNullable(stored), ofThisStep).distinct().forEach(context.getDbEntityManager()::delete);
        return null;
    }

    /**
     * Who has the task is a candidate too, through the own group, to which their deputy belongs as well, so that one query finds all
     * own tasks by an index ({@link KnownReads}). Whoever has it no longer is left what their other groups allow; but what a deputy
     * takes stays the absent person's ({@link Entrusted}).
     */
    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        TaskEntity entity = (TaskEntity) task;
        List<String> owned = isNew(task) ? List.of() : OwnGroups.of(entity);
        owned.stream().filter(group -> !isKept(group, before, after)).forEach(entity::deleteCandidateGroup);
        if (after != null && !owned.contains(Person.ownGroup(after)) && !isTakenByDeputy(task, after)) {
            entity.addCandidateGroup(Person.ownGroup(after));
        }
        return null;
    }

    /** Of what somebody takes who stands in for others, {@link Entrusted} tells whose it is. */
    private static boolean isTakenByDeputy(Task task, String after) {
        return !isNew(task) && OwnGroups.isActors(Person.ownGroup(after)) && OwnGroups.standsIn();
    }

    /** Kept are who gets it, the absent person for whom somebody takes it or gives it back, and who takes it back from a deputy. */
    private static boolean isKept(String group, @Nullable String before, @Nullable String after) {
        if (after != null) {
            String gets = Person.ownGroup(after);
            return group.equals(gets) || OwnGroups.isActors(gets) && OwnGroups.standsIn(group);
        }
        boolean takesBack = OwnGroups.isActors(group) && before != null && !group.equals(Person.ownGroup(before));
        return takesBack || OwnGroups.standsIn(group);
    }

    /** Of a task that this step creates nobody can have a grant yet, so the database need not be asked. */
    static boolean isNew(Object task) {
        return task instanceof TaskEntity entity
                && Context.getCommandContext()
                        .getDbEntityManager()
                        .getDbEntityCache()
                        .isTransient(entity);
    }
}
