package org.bihuan.workflow;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.bihuan.organization.Organization;
import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is logged in to the application is logged in to the engine's web applications, as the same person. */
@Configuration(proxyBeanMethods = false)
class OneLogIn {

    /** After Spring Security's filters, before those of the web applications. */
    private static final int ORDER = 101;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLogIn(
            Organization organization, OurIdentities identities) {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new EngineLogIn(new LoggedIn(organization, identities)));
        registration.setOrder(ORDER);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    /** The vendor's filter, given its provider instead of the name of a class. */
    private static final class EngineLogIn extends ContainerBasedAuthenticationFilter {

        EngineLogIn(AuthenticationProvider provider) {
            this.authenticationProvider = provider;
        }

        @Override
        public void init(FilterConfig config) {}
    }

    private record LoggedIn(Organization organization, OurIdentities identities) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Principal principal = request.getUserPrincipal();
            return principal == null
                    ? AuthenticationResult.unsuccessful()
                    : new LazyResult(principal.getName(), organization, identities);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {}
    }

    /** Groups and tenants are asked for once a session, not once a request. */
    private static final class LazyResult extends AuthenticationResult {

        private final Organization organization;
        private final OurIdentities identities;

        LazyResult(String login, Organization organization, OurIdentities identities) {
            super(login, true);
            this.organization = organization;
            this.identities = identities;
        }

        @Override
        public List<String> getGroups() {
            return organization
                    .person(getAuthenticatedUser())
                    .map(identities::groupsOf)
                    .orElse(List.of());
        }

        @Override
        public List<String> getTenants() {
            return organization
                    .person(getAuthenticatedUser())
                    .map(identities::tenantsOf)
                    .orElse(List.of());
        }
    }
}
