package org.bihuan.workflow;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * {@link KnownGrants} for reading: everybody may read the filters ({@link Grants}), and a query for somebody's own tasks only, those
 * of their groups, among which is one of their own, finds none that they may not read ({@link TaskGrants}). Looking that up again for each task
 * costs MySQL up to half a second. All else is checked as ever.
 */
class KnownReads extends AuthorizationManager {

    @Override
    public void checkAuthorization(Permission permission, Resource resource, String resourceId) {
        if (resource != Resources.FILTER || permission != Permissions.READ) {
            super.checkAuthorization(permission, resource, resourceId);
        }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (isAuthCheckExecuted() && asksForOwn(query, getCurrentAuthentication())) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        } else {
            super.configureTaskQuery(query);
        }
    }

    private static boolean asksForOwn(TaskQueryImpl query, Authentication person) {
        return query.getCandidateGroupLike() == null && asksForOwnGroups(query, person);
    }

    /** The engine takes a pattern of groups beside them as one more way to be found, so it is not asked with any. */
    private static boolean asksForOwnGroups(TaskQueryImpl query, Authentication person) {
        return query.getCandidateUser() == null
                ? query.getCandidateGroups() != null && OwnGroups.groups(person).containsAll(query.getCandidateGroups())
                : query.getCandidateUser().equals(person.getUserId());
    }

    /** A person has a handful of groups: reading the whole table to leave out those without an authorization gains nothing. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Gives each of the engine's commands its own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new KnownReads();
        }
    }
}
