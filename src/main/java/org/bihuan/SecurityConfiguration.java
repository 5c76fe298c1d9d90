package org.bihuan;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.organization.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything needs a log-in but the log-in page, what it is made of, and health. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final RequestMatcher ENGINE_APPS =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/**");
    private static final RequestMatcher ENGINE_API =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");
    private static final RequestMatcher ENGINE_LOG_OUT = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final String ENGINE = "/camunda/api/engine/engine/*";

    /** How people may change the engine's tasks and start its processes: by asking for tasks, taking them and by forms. */
    private static final String[] BY_FORM = {
        ENGINE + "/task",
        ENGINE + "/task/count",
        ENGINE + "/task/*/claim",
        ENGINE + "/task/*/unclaim",
        ENGINE + "/task/*/assignee",
        ENGINE + "/task/*/submit-form",
        ENGINE + "/process-definition/*/submit-form",
        ENGINE + "/process-definition/key/*/submit-form"
    };

    private static final String[] TASKS_AND_PROCESSES = {ENGINE + "/task/**", ENGINE + "/process-definition/**"};

    /** Logged in, and with a password that nobody else knows. */
    private static final AuthorizationManager<RequestAuthorizationContext> OWN_PASSWORD = AuthorizationManagers.allOf(
            AuthenticatedAuthorizationManager.authenticated(),
            AuthorizationManagers.not(AuthorityAuthorizationManager.hasRole(Person.TEMPORARY_PASSWORD)));

    private static final String NAME_TYPED = "nameTyped";
    private static final int LONGEST_NAME = 100;
    private static final String OUR_PAGES = "default-src 'self'; img-src 'self' data: blob:;"
            + " style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'";

    /** The engine's web applications bring their own CSRF token and content security policy. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login", "/css/**", "/js/**", "/images/**", "/webjars/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/camunda/lib/**", "/camunda/assets/**")
                .permitAll()
                .requestMatchers(StaticFiles.OF_ENGINE_APPS)
                .permitAll()
                .requestMatchers("/password")
                .authenticated()
                .requestMatchers("/camunda/app/cockpit/**", "/camunda/app/admin/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers(HttpMethod.GET, TASKS_AND_PROCESSES)
                .access(OWN_PASSWORD)
                .requestMatchers(HttpMethod.POST, BY_FORM)
                .access(OWN_PASSWORD)
                .requestMatchers(TASKS_AND_PROCESSES)
                .denyAll()
                .anyRequest()
                .access(OWN_PASSWORD));
        http.formLogin(form ->
                form.loginPage("/login").defaultSuccessUrl("/").failureHandler(SecurityConfiguration::backToLogIn));
        http.exceptionHandling(exceptions ->
                exceptions.authenticationEntryPoint(logInPageOr401()).accessDeniedHandler(ownPasswordFirst()));
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(ENGINE_APPS));
        http.headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(ENGINE_APPS), new ContentSecurityPolicyHeaderWriter(OUR_PAGES))));
        http.addFilterAfter(
                new EngineLogOut(ENGINE_LOG_OUT),
                org.springframework.security.web.access.intercept.AuthorizationFilter.class);
        return http.build();
    }

    /** Keeps the name that was typed, so that only the password is to be typed again. */
    private static void backToLogIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String name = request.getParameter("username");
        request.getSession().setAttribute(NAME_TYPED, name == null || name.length() > LONGEST_NAME ? "" : name);
        response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?wait" : "/login?error"));
    }

    /** Leads whoever has a temporary password to choose their own, from wherever they wanted to go. */
    private static AccessDeniedHandler ownPasswordFirst() {
        AccessDeniedHandler refused = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (request.isUserInRole(Person.TEMPORARY_PASSWORD) && !ENGINE_API.matches(request)) {
                response.sendRedirect(request.getContextPath() + "/password");
            } else {
                refused.handle(request, response, denied);
            }
        };
    }

    /** The engine's web applications know a session that has ended by the status 401, not by a page. */
    private static AuthenticationEntryPoint logInPageOr401() {
        DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(
                new LinkedHashMap<>(Map.of(ENGINE_API, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))));
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return entry;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
