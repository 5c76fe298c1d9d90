package org.bihuan.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.bihuan.organization.Person;
import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Runs work as a person, for the pages' security and for the engine's alike. */
@Component
public class Acting {

    private final IdentityService engine;
    private final OurIdentities identities;

    Acting(IdentityService engine, OurIdentities identities) {
        this.engine = engine;
        this.identities = identities;
    }

    /** Runs work as somebody, with their groups and tenants; afterwards everything is as before. */
    public <T> T as(Person person, Supplier<T> work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.getLogin(), "", List.of()));
        return within(
                context,
                new Authentication(person.getLogin(), identities.groupsOf(person), identities.tenantsOf(person)),
                work);
    }

    /** Runs work as nobody: an anonymous report, whose author the engine must not learn. */
    public <T> T asNobody(Supplier<T> work) {
        return within(SecurityContextHolder.createEmptyContext(), null, work);
    }

    private <T> T within(SecurityContext context, @Nullable Authentication authentication, Supplier<T> work) {
        SecurityContext contextBefore = SecurityContextHolder.getContext();
        Authentication before = engine.getCurrentAuthentication();
        try {
            SecurityContextHolder.setContext(context);
            engine.setAuthentication(authentication);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(contextBefore);
            engine.setAuthentication(before);
        }
    }
}
