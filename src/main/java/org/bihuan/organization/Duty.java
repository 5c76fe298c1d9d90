package org.bihuan.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** What the menu offers the person logged in: by their own roles, and by those of the people for whom they stand in today. */
@Component
@RequestScope
public class Duty {

    private final Deputies deputies;
    private @Nullable Set<Role> entrusted;

    Duty(Deputies deputies) {
        this.deputies = deputies;
    }

    /** Whether one of these roles is theirs somewhere. For whom they stand in is asked once in a request, in one statement. */
    public boolean includes(Role... any) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            return false;
        }
        Set<String> own = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Arrays.stream(any).anyMatch(role -> own.contains("ROLE_" + role.name()))
                || Arrays.stream(any).anyMatch(entrustedTo(person.getName())::contains);
    }

    private Set<Role> entrustedTo(String login) {
        if (entrusted == null) {
            entrusted = deputies.entrustedRoles(login);
        }
        return entrusted;
    }
}
