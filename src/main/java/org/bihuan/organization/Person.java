package org.bihuan.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who works with the system, at home in one unit, with roles in this and other units. */
@Entity
public class Person {

    /** What a log-in grants, instead of roles, to whoever still has a password that an administrator gave them. */
    public static final String TEMPORARY_PASSWORD = "TEMPORARY_PASSWORD";

    private static final String OWN = "_.";
    private static final int FAILURES_BEFORE_WAIT = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    private String login;
    private String name;
    private @Nullable String email;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    private String passwordHash;
    private boolean passwordTemporary;
    private boolean active = true;
    private boolean administered;
    private int failedLogins;
    private @Nullable Instant lockedUntil;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    private Set<RoleInUnit> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String login, String passwordHash, Unit home) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.name = login;
        this.unit = home;
    }

    public long getId() {
        return id;
    }

    /** The name to log in with; also the person's id in the engine. */
    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    /** The unit where this person is at home. */
    public Unit getUnit() {
        return unit;
    }

    public boolean isActive() {
        return active;
    }

    /** The mine this person works for; empty for people of the bureau and the groups. */
    public Optional<Unit> mine() {
        return unit.mine();
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public boolean holds(Role role, Unit in) {
        return roles.stream()
                .anyMatch(held -> held.role() == role && held.unit().getId() == in.getId());
    }

    /** The units in which this person holds a role. */
    public Set<Unit> unitsAs(Role role) {
        return roles.stream()
                .filter(held -> held.role() == role)
                .map(RoleInUnit::unit)
                .collect(Collectors.toSet());
    }

    /**
     * The groups of the engine this person belongs to, such as {@code QSS.safety-officer}. There is always one: everybody is a
     * reporter (全员) of the unit where they are at home.
     */
    public List<String> groups() {
        return Stream.concat(
                        Stream.of(group(Role.REPORTER, unit)),
                        roles.stream().map(held -> group(held.role(), held.unit())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The groups that whoever stands in for this person belongs to as well: all but those of administrators. */
    public List<String> entrustedGroups() {
        return Stream.concat(
                        Stream.of(ownGroup(login)),
                        roles.stream()
                                .filter(held -> held.role() != Role.ADMINISTRATOR)
                                .map(held -> group(held.role(), held.unit())))
                .toList();
    }

    /**
     * The engine's group of somebody and of who stands in for them, such as {@code _.officer}: the candidates of what is assigned
     * to somebody. No unit has such a code.
     */
    public static String ownGroup(String login) {
        return OWN + login;
    }

    /** The log-in name of whose own group it is. */
    public static String ownerOf(String ownGroup) {
        return ownGroup.substring(OWN.length());
    }

    /** Whether this is somebody's own group. */
    public static boolean isOwnGroup(String group) {
        return group.startsWith(OWN);
    }

    /** The engine's group of those who hold a role in a unit. */
    public static String group(Role role, Unit in) {
        return in.getCode() + "." + role.id();
    }

    /** The code of the unit of one of the engine's groups of a role. */
    public static String unitOf(String group) {
        return group.substring(0, group.lastIndexOf('.'));
    }

    /** The role of one of the engine's groups of a role. */
    public static Role roleOf(String group) {
        return Role.of(group.substring(group.lastIndexOf('.') + 1));
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    Set<RoleInUnit> roles() {
        return roles;
    }

    /** What a log-in grants: the roles, once the password is this person's own. */
    List<String> granted() {
        Stream<String> granted = passwordTemporary
                ? Stream.of(TEMPORARY_PASSWORD)
                : roles.stream().map(held -> held.role().name()).distinct().sorted();
        return granted.map(role -> "ROLE_" + role).toList();
    }

    boolean waitsAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void logInFailed(Instant now) {
        failedLogins++;
        if (failedLogins >= FAILURES_BEFORE_WAIT) {
            lockedUntil = now.plus(WAIT);
            failedLogins = 0;
        }
    }

    void loggedIn() {
        failedLogins = 0;
        lockedUntil = null;
    }

    void setPassword(String hash) {
        this.passwordHash = hash;
        this.passwordTemporary = false;
    }

    /** Lets this person log in with it, at once if they had to wait, but only to choose another. */
    void setTemporaryPassword(String hash) {
        this.passwordHash = hash;
        this.passwordTemporary = true;
        loggedIn();
    }

    /** Whether an administrator described this person on the pages, so that files do so no more. */
    boolean isAdministered() {
        return administered;
    }

    PersonFacts facts() {
        return new PersonFacts(name, email, unit, Set.copyOf(roles), active);
    }

    /** An administrator says how it is. */
    void administer(PersonFacts facts) {
        describe(facts.name(), facts.email(), facts.unit());
        takeRoles(facts.roles());
        active = facts.active();
        administered = true;
    }

    void describe(String name, @Nullable String email, Unit unit) {
        this.name = name;
        this.email = email;
        this.unit = unit;
    }

    /** Returns whether these are others than before. */
    boolean takeRoles(Set<RoleInUnit> taken) {
        return roles.retainAll(taken) | roles.addAll(taken);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && getId() == that.getId();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(getId());
    }
}
