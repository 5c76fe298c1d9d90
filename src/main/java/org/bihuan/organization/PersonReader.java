package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.organization.PersonFlaw.Fault;
import org.jspecify.annotations.Nullable;

/** Reads one person as somebody typed them: what is meant, or all that is wrong with it. */
final class PersonReader {

    static final int LONGEST_NAME = 100;

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[|、,，;；\\n]");
    private static final Set<String> AT_WORK = Set.of("", "在岗", "在用", "active", "true");
    private static final Set<String> LEFT = Set.of("离岗", "停用", "left", "false");

    private final Function<String, List<Unit>> units;
    private final RoleNames names;
    private final PersonTyped typed;
    private final @Nullable PersonFacts now;
    private final List<PersonFlaw> flaws = new ArrayList<>();

    /**
     * @param units finds units by what people write
     * @param now who it is about, as they are; null for somebody new
     */
    PersonReader(Function<String, List<Unit>> units, RoleNames names, PersonTyped typed, @Nullable PersonFacts now) {
        this.units = units;
        this.names = names;
        this.typed = typed;
        this.now = now;
    }

    /** What was read. */
    record Reading(Optional<PersonFacts> facts, List<PersonFlaw> flaws) {}

    Reading read() {
        login();
        String name = name();
        String email = email();
        Unit unit = unit();
        Set<RoleInUnit> roles = roles(unit);
        boolean active = active();
        return flaws.isEmpty() && unit != null
                ? new Reading(Optional.of(new PersonFacts(name, email, unit, roles, active)), List.of())
                : new Reading(Optional.empty(), List.copyOf(flaws));
    }

    private void login() {
        if (now != null) {
            return;
        }
        String login = required(PersonColumn.LOGIN, LONGEST_LOGIN);
        if (!login.isEmpty() && !LOGIN.matcher(login).matches()) {
            flaw(PersonColumn.LOGIN, login, Fault.NO_LOGIN);
        }
    }

    private String name() {
        return now != null && !typed.has(PersonColumn.NAME) ? now.name() : required(PersonColumn.NAME, LONGEST_NAME);
    }

    private @Nullable String email() {
        if (!typed.has(PersonColumn.EMAIL)) {
            return now == null ? null : now.email();
        }
        String email = limited(PersonColumn.EMAIL, LONGEST_EMAIL);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            flaw(PersonColumn.EMAIL, email, Fault.NO_EMAIL);
        }
        return email.isEmpty() ? null : email;
    }

    private @Nullable Unit unit() {
        if (now != null && !typed.has(PersonColumn.UNIT)) {
            return now.unit();
        }
        String written = required(PersonColumn.UNIT, Integer.MAX_VALUE);
        return written.isEmpty() ? null : unit(PersonColumn.UNIT, written, written);
    }

    private @Nullable Unit unit(PersonColumn column, String value, String written) {
        List<Unit> found = units.apply(written);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            flaw(column, value, Fault.UNKNOWN_UNIT, written);
        } else {
            List<String> codes = found.stream().map(Unit::getCode).limit(5).toList();
            flaw(column, value, Fault.SEVERAL_UNITS, written, String.join("、", codes));
        }
        return null;
    }

    private Set<RoleInUnit> roles(@Nullable Unit home) {
        if (!typed.has(PersonColumn.ROLES)) {
            return now == null ? Set.of() : now.roles();
        }
        Set<RoleInUnit> roles = new HashSet<>();
        Arrays.stream(BETWEEN_ROLES.split(typed.text(PersonColumn.ROLES)))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .flatMap(written -> role(written, home).stream())
                .forEach(roles::add);
        return roles;
    }

    /** A role with its unit, or alone: then it is held in the nearest unit above the home that such a role fits. */
    private Optional<RoleInUnit> role(String written, @Nullable Unit home) {
        String[] parts = written.split("@", 2);
        Optional<Role> role = names.meant(parts[0]);
        if (role.isEmpty()) {
            flaw(PersonColumn.ROLES, written, Fault.UNKNOWN_ROLE);
            return Optional.empty();
        }
        if (parts.length == 1 || parts[1].isBlank()) {
            return home == null ? Optional.empty() : nearest(written, role.get(), home);
        }
        Unit in = unit(PersonColumn.ROLES, written, parts[1]);
        if (in != null && !role.get().kinds().contains(in.getKind())) {
            flaw(PersonColumn.ROLES, written, Fault.ROLE_MISPLACED, in.getName(), role.get());
            return Optional.empty();
        }
        return Optional.ofNullable(in).map(unit -> new RoleInUnit(role.get(), unit));
    }

    private Optional<RoleInUnit> nearest(String written, Role role, Unit home) {
        Optional<Unit> in = Stream.iterate(Optional.of(home), Optional::isPresent, unit -> unit.flatMap(Unit::parent))
                .flatMap(Optional::stream)
                .filter(unit -> role.kinds().contains(unit.getKind()))
                .findFirst();
        if (in.isEmpty()) {
            flaw(PersonColumn.ROLES, written, Fault.ROLE_NOWHERE, home.getName(), role);
        }
        return in.map(unit -> new RoleInUnit(role, unit));
    }

    private boolean active() {
        String written = typed.text(PersonColumn.STATE).strip().toLowerCase(Locale.ROOT);
        if (written.isEmpty() && now != null) {
            return now.active();
        }
        if (!AT_WORK.contains(written) && !LEFT.contains(written)) {
            flaw(PersonColumn.STATE, typed.text(PersonColumn.STATE), Fault.UNKNOWN_STATE);
        }
        return !LEFT.contains(written);
    }

    private String required(PersonColumn column, int longest) {
        String text = limited(column, longest);
        if (text.isEmpty()) {
            flaw(column, "", Fault.MISSING);
        }
        return text;
    }

    private String limited(PersonColumn column, int longest) {
        String text = typed.text(column).strip();
        if (text.length() > longest) {
            flaw(column, text, Fault.TOO_LONG, longest);
        }
        return text;
    }

    private void flaw(PersonColumn column, String value, Fault fault, Object... arguments) {
        flaws.add(new PersonFlaw(column, value, fault, List.of(arguments)));
    }
}
