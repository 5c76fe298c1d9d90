package org.bihuan.organization;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for whom they stand in today. Where two different people must act (four eyes), they count as all of them.
 *
 * @param absent for whom the person stands in
 */
public record Actor(Person person, List<Person> absent) {

    public Actor {
        absent = List.copyOf(absent);
    }

    /** Somebody who stands in for nobody. */
    public static Actor alone(Person person) {
        return new Actor(person, List.of());
    }

    /** The person first, then those for whom they stand in. */
    public Stream<Person> all() {
        return Stream.concat(Stream.of(person), absent.stream());
    }

    /** Whether this is that person, or stands in for them. */
    public boolean is(@Nullable Person named) {
        return named != null && all().anyMatch(one -> one.equals(named));
    }

    /** The groups through which these people have what is theirs alone. */
    public List<String> ownGroups() {
        return all().map(person -> Person.ownGroup(person.getLogin())).toList();
    }

    /** The engine's groups: the own, and those of the people for whom they stand in, but never an administrator's. */
    public List<String> groups() {
        return Stream.of(
                        person.groups().stream(),
                        Stream.of(Person.ownGroup(person.getLogin())),
                        absent.stream().flatMap(away -> away.entrustedGroups().stream()))
                .flatMap(groups -> groups)
                .distinct()
                .sorted()
                .toList();
    }
}
