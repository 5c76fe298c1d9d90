package org.bihuan.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a task allows: its group may read, claim, give back and complete it; the person it is assigned to may read and complete
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
        Permission[] permissions = groupId == null ? PERSON : GROUP;
        return new AuthorizationEntity[] {
            isNew(task)
                    ? createAuthorization(userId, groupId, Resources.TASK, task.getId(), permissions)
                    : createOrUpdateAuthorization(task, userId, groupId, Resources.TASK, false, permissions)
        };
    }

    /** A group from which the task is taken sees it no longer. */
    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        Context.getCommandContext()
                .getAuthorizationManager()
                .deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        return null;
    }

    /**
     * Who has the task is a candidate too, which brings the grant, so that one query finds all own tasks by an index
     * ({@link KnownReads}). Whoever has it no longer is left what their groups allow.
     */
    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        if (before != null) {
            ((TaskEntity) task).deleteCandidateUser(before);
        }
        if (after != null) {
            ((TaskEntity) task).addCandidateUser(after);
        }
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String person, String type) {
        Context.getCommandContext()
                .getAuthorizationManager()
                .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), person);
        return null;
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
