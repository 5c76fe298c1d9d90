package org.bihuan.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What everybody may do in the engine: open Tasklist, start a process, use the shared filters. Administrators also open Cockpit
 * and Admin and read definitions; the instances of a mine they do not see.
 */
@Component
@Order(20)
class Grants implements ApplicationRunner {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        toEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        toEverybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        toEverybody(
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        toEverybody(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        toEverybody(Resources.FILTER, ANY, Permissions.READ);
        toAdministrators(Resources.APPLICATION, ANY, Permissions.ACCESS);
        toAdministrators(Resources.DEPLOYMENT, ANY, Permissions.READ);
        toAdministrators(Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }

    private void toEverybody(Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        save(
                grant == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL) : grant,
                resource,
                id,
                permissions);
    }

    private void toAdministrators(Resource resource, String id, Permission... permissions) {
        Authorization found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(OurIdentities.ADMINISTRATORS)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
        grant.setGroupId(OurIdentities.ADMINISTRATORS);
        save(grant, resource, id, permissions);
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
