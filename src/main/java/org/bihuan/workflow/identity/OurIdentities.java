package org.bihuan.workflow.identity;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the engine who our people are. It only reads: people are administered in our own pages and files. */
@Component
public class OurIdentities implements SessionFactory {

    /** The group of all administrators, whom the engine's Cockpit and Admin let in. */
    public static final String ADMINISTRATORS = "administrators";

    private final ObjectProvider<Organization> organization;
    private final ObjectProvider<Jurisdictions> jurisdictions;
    private final ObjectProvider<Deputies> deputies;

    OurIdentities(
            ObjectProvider<Organization> organization,
            ObjectProvider<Jurisdictions> jurisdictions,
            ObjectProvider<Deputies> deputies) {
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.deputies = deputies;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new IdentitySession(this);
    }

    /** The ids of the groups somebody belongs to, and those of the people for whom they stand in today. */
    public List<String> groupsOf(Person person) {
        List<String> groups = deputies.getObject().actor(person).groups();
        return person.holds(Role.ADMINISTRATOR)
                ? java.util.stream.Stream.concat(groups.stream(), java.util.stream.Stream.of(ADMINISTRATORS))
                        .toList()
                : groups;
    }

    /** The ids of the tenants somebody belongs to: the mines they see. */
    public List<String> tenantsOf(Person person) {
        return jurisdictions.getObject().tenants(person);
    }

    Optional<Person> person(String login) {
        return organization.getObject().person(login);
    }

    static User user(Person person) {
        UserEntity user = new UserEntity(person.getLogin());
        user.setFirstName(person.getName());
        user.setLastName("");
        return user;
    }

    static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    static Tenant tenant(String id) {
        TenantEntity tenant = new TenantEntity(id);
        tenant.setName(id);
        return tenant;
    }
}
