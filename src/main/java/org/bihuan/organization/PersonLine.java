package org.bihuan.organization;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the administrators' list. */
record PersonLine(
        long id,
        String login,
        String name,
        @Nullable String email,
        String unitCode,
        String unitName,
        List<Held> roles,
        boolean active,
        boolean password) {

    /** A role and the code of the unit in which it is held. */
    record Held(Role role, String unit) {}

    static PersonLine of(Person person) {
        return new PersonLine(
                person.getId(),
                person.getLogin(),
                person.getName(),
                person.getEmail(),
                person.getUnit().getCode(),
                person.getUnit().getName(),
                person.roles().stream()
                        .map(held -> new Held(held.role(), held.unit().getCode()))
                        .sorted(Comparator.comparing(Held::unit).thenComparing(Held::role))
                        .toList(),
                person.isActive(),
                person.hasPassword());
    }
}
