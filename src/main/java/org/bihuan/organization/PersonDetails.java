package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What the session keeps of who is logged in. Roles decide what the menu offers; what may be seen is asked anew each time. */
class PersonDetails implements UserDetails, CredentialsContainer {

    private final String login;
    private final boolean active;
    private final boolean waiting;
    private final List<String> granted;
    private String password;

    PersonDetails(Person person, boolean waiting) {
        this.login = person.getLogin();
        this.password = person.passwordHash();
        this.active = person.isActive();
        this.waiting = waiting;
        this.granted = person.granted();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return granted.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void eraseCredentials() {
        password = "";
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !waiting;
    }
}
