package org.bihuan.organization;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who logs in, and makes an account wait after repeated failures (protection level 2: lock after failed log-ins). */
@Component
@Transactional
class LogIn implements UserDetailsService {

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

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        people.findByLogin(failure.getAuthentication().getName())
                .ifPresent(person -> person.logInFailed(clock.instant()));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent success) {
        people.findByLogin(success.getAuthentication().getName()).ifPresent(Person::loggedIn);
    }
}
