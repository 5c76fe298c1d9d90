package org.bihuan.organization;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting now: the person logged in, or nobody when the system itself acts (a timer). */
@Component
public class CurrentPerson {

    private final People people;
    private final Deputies deputies;

    CurrentPerson(People people, Deputies deputies) {
        this.people = people;
        this.deputies = deputies;
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is logged in */
    public Person get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is logged in"));
    }

    /**
     * Who acts, and for whom they stand in today.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is logged in
     */
    public Actor actor() {
        return deputies.actor(get());
    }

    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return people.findByLogin(authentication.getName());
    }
}
