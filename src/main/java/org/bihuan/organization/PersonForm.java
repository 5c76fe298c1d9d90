package org.bihuan.organization;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person as it was sent.
 *
 * @param login for somebody new
 * @param role the id of each role held; {@code ""} in a line that is empty or to be given up
 * @param in in which unit, line by line; {@code ""} for the nearest one that the role fits
 */
record PersonForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String email,
        @Nullable String unit,
        @Nullable List<String> role,
        @Nullable List<String> in) {

    /** One line of the roles. */
    record Held(String role, String in) {}

    static PersonForm of(PersonFacts facts) {
        List<RoleInUnit> held = facts.roles().stream()
                .sorted(Comparator.comparing(RoleInUnit::written))
                .toList();
        return new PersonForm(
                null,
                facts.name(),
                facts.email(),
                facts.unit().getCode(),
                held.stream().map(one -> one.role().id()).toList(),
                held.stream().map(one -> one.unit().getCode()).toList());
    }

    static PersonForm empty() {
        return new PersonForm(null, null, null, null, null, null);
    }

    public List<Held> held() {
        List<String> roles = role == null ? List.of() : role;
        List<String> units = in == null ? List.of() : in;
        return IntStream.range(0, roles.size())
                .mapToObj(line -> new Held(roles.get(line), line < units.size() ? units.get(line) : ""))
                .filter(held -> !held.role().isBlank())
                .toList();
    }

    PersonTyped typed() {
        Map<PersonColumn, String> cells = new EnumMap<>(PersonColumn.class);
        put(cells, PersonColumn.LOGIN, login);
        put(cells, PersonColumn.NAME, name);
        put(cells, PersonColumn.EMAIL, email);
        put(cells, PersonColumn.UNIT, unit);
        put(
                cells,
                PersonColumn.ROLES,
                held().stream().map(held -> held.role() + "@" + held.in()).collect(Collectors.joining("|")));
        return new PersonTyped(0, cells);
    }

    private static void put(Map<PersonColumn, String> cells, PersonColumn column, @Nullable String text) {
        cells.put(column, text == null ? "" : text.strip());
    }
}
