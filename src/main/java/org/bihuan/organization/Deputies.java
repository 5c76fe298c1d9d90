package org.bihuan.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom today. It is asked each time and kept nowhere, so it begins and ends with the days of the absence,
 * whatever ran or stood still meanwhile.
 */
@Service
@Transactional(readOnly = true)
public class Deputies {

    private static final String STANDING_IN =
            """
            select a.person_id, a.deputy_id from absence a join person d on d.id = a.deputy_id
            where a.person_id in (:people) and d.active = true and a.ended_at is null
              and a.first_day <= :today and a.last_day >= :today""";

    private static final String ROLES =
            """
            select distinct r.role_id from absence a join person d on d.id = a.deputy_id join person p on p.id = a.person_id
            join person_role r on r.person_id = p.id where d.login = :deputy and p.active = true and a.ended_at is null
              and a.first_day <= :today and a.last_day >= :today""";

    private final Absences absences;
    private final People people;
    private final JdbcClient jdbc;
    private final AskedAlready asked;
    private final Clock clock;

    private record StandingIn(long personId, long deputyId) {}

    Deputies(Absences absences, People people, JdbcClient jdbc, AskedAlready asked, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.jdbc = jdbc;
        this.asked = asked;
        this.clock = clock;
    }

    /** Somebody with those for whom they stand in today, who come with their roles and units; one statement. */
    public Actor actor(Person person) {
        return actors(List.of(person)).get(0);
    }

    /** These people, each with those for whom they stand in today; one statement, however many they are. */
    public List<Actor> actors(Collection<Person> people) {
        Map<Long, List<Person>> absent = absentFor(people);
        return people.stream()
                .map(person -> new Actor(person, absent.getOrDefault(person.getId(), List.of())))
                .toList();
    }

    /** The roles of those for whom somebody stands in today, but never an administrator's; one statement. */
    Set<Role> entrustedRoles(String login) {
        return jdbc.sql(ROLES).param("deputy", login).param("today", today()).query(String.class).stream()
                .map(Role::of)
                .filter(role -> role != Role.ADMINISTRATOR)
                .collect(toSet());
    }

    private Map<Long, List<Person>> absentFor(Collection<Person> deputies) {
        return deputies.isEmpty()
                ? Map.of()
                : absences.entrustedTo(ids(deputies), today()).stream()
                        .collect(groupingBy(absence -> absence.deputy().getId(), mapping(Absence::person, toList())));
    }

    /**
     * Who stands in today for those of these people who are away, by the absent person's id; one statement for those of whom the
     * transaction has not asked yet, and one more if somebody is away.
     */
    public Map<Long, Person> of(Collection<Person> people) {
        List<Long> ids = ids(people);
        learn(ids.stream().filter(id -> !asked.deputies().containsKey(id)).toList());
        Map<Long, Person> deputies = new HashMap<>();
        ids.forEach(id ->
                asked.deputies().getOrDefault(id, Optional.empty()).ifPresent(deputy -> deputies.put(id, deputy)));
        return deputies;
    }

    /** Asked in plain SQL, since nearly always nobody is away. */
    private void learn(List<Long> people) {
        if (people.isEmpty()) {
            return;
        }
        people.forEach(id -> asked.deputies().put(id, Optional.empty()));
        List<StandingIn> away = jdbc.sql(STANDING_IN)
                .param("people", people)
                .param("today", today())
                .query(StandingIn.class)
                .list();
        if (!away.isEmpty()) {
            Map<Long, Person> deputies = this.people
                    .byIds(away.stream().map(StandingIn::deputyId).toList())
                    .stream()
                    .collect(toMap(Person::getId, deputy -> deputy));
            away.forEach(
                    each -> asked.deputies().put(each.personId(), Optional.ofNullable(deputies.get(each.deputyId()))));
        }
    }

    private static List<Long> ids(Collection<Person> people) {
        return people.stream().map(Person::getId).distinct().toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
