package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What administrators say about a person.
 *
 * @param active whether they are at work; whoever left stays in the records and cannot log in
 */
record PersonFacts(String name, @Nullable String email, Unit unit, Set<RoleInUnit> roles, boolean active) {

    boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    /** The roles as files write them, such as {@code safety-officer@QSS}, in order. */
    List<String> rolesWritten() {
        return roles.stream().map(RoleInUnit::written).sorted().toList();
    }

    /** All of it but the name, in the words of the files' columns. */
    String written() {
        return String.join(
                "; ",
                Stream.of(Objects.requireNonNullElse(email, ""), unit.getCode(), String.join(", ", rolesWritten()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** What would change, in the words of the files' columns; {@code ""} if nothing. */
    String differenceTo(PersonFacts other) {
        List<String> differences = new ArrayList<>();
        note(differences, "name", name, other.name);
        note(differences, "email", Objects.requireNonNullElse(email, ""), Objects.requireNonNullElse(other.email, ""));
        note(differences, "unit", unit.getCode(), other.unit.getCode());
        note(differences, "active", String.valueOf(active), String.valueOf(other.active));
        lost(this, other).forEach(role -> differences.add("−" + role));
        lost(other, this).forEach(role -> differences.add("+" + role));
        return String.join("; ", differences);
    }

    /** Whether somebody who is logged in would be allowed other things than before. */
    boolean allowsOtherThan(PersonFacts other) {
        return active != other.active || !unit.equals(other.unit) || !roles.equals(other.roles);
    }

    private static void note(List<String> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add("%s: %s → %s".formatted(what, before, after));
        }
    }

    private static Set<String> lost(PersonFacts before, PersonFacts after) {
        Set<String> lost = new TreeSet<>(before.rolesWritten());
        lost.removeAll(Set.copyOf(after.rolesWritten()));
        return lost;
    }
}
