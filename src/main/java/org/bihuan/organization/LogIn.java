package org.bihuan.organization;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who logs in, and makes an account wait after repeated failures (protection level 2: lock after failed log-ins). */
@Component
@Transactional
class LogIn implements UserDetailsService {

    private static final Logger log = LoggerFactory.getLogger(LogIn.class);
    private static final int LONGEST_LOGIN = 64;

    private final People people;
    private final Clock clock;

    LogIn(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whoever has no password yet is nobody here. */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        return people.findByLogin(login)
                .filter(Person::hasPassword)
                .map(person -> new PersonDetails(person, person.waitsAt(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    /** A trace of every attempt that failed. Who tried is told as one line, however it was typed; the password is not there at all. */
    @EventListener
    void trace(AbstractAuthenticationFailureEvent failure) {
        log.warn(
                "Log-in of '{}' from {} failed: {}",
                traceable(failure.getAuthentication().getName()),
                address(failure.getAuthentication()),
                failure.getException().getClass().getSimpleName());
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        people.findByLogin(failure.getAuthentication().getName())
                .ifPresent(person -> person.logInFailed(clock.instant()));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent success) {
        people.findByLogin(success.getAuthentication().getName()).ifPresent(Person::loggedIn);
        log.info("Log-in of '{}' from {}", success.getAuthentication().getName(), address(success.getAuthentication()));
    }

    private static String traceable(String typed) {
        String line = typed.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return line.length() <= LONGEST_LOGIN ? line : line.substring(0, LONGEST_LOGIN) + "…";
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "nowhere";
    }
}
