package org.bihuan.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.organization.PersonFlaw.Fault;
import org.bihuan.organization.PersonReader.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges the rows of a list of people against those who are known. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleJudge {

    private static final int LOOKED_UP_AT_ONCE = 1000;

    private final People people;
    private final UnitsNamed named;
    private final RoleNames names;
    private final PeopleChanges changes;

    PeopleJudge(People people, UnitsNamed named, RoleNames names, PeopleChanges changes) {
        this.people = people;
        this.named = named;
        this.names = names;
        this.changes = changes;
    }

    /** Every row with what is to become of it, in order. */
    List<JudgedPerson> judge(List<PersonTyped> rows) {
        Map<String, List<Unit>> units = new HashMap<>();
        Function<String, List<Unit>> lookUp = written -> units.computeIfAbsent(written, named::find);
        Map<String, Person> known = known(rows);
        Map<String, Integer> lines = new HashMap<>();
        List<JudgedPerson> judged = new ArrayList<>();
        for (PersonTyped row : rows) {
            String login = row.text(PersonColumn.LOGIN);
            Integer before = login.isEmpty() ? null : lines.putIfAbsent(login.toLowerCase(Locale.ROOT), row.line());
            judged.add(
                    before == null
                            ? judge(row, lookUp, Optional.ofNullable(known.get(login.toLowerCase(Locale.ROOT))))
                            : bad(row, login, Fault.TWICE, before));
        }
        return judged;
    }

    private JudgedPerson judge(PersonTyped row, Function<String, List<Unit>> lookUp, Optional<Person> person) {
        String login = row.text(PersonColumn.LOGIN);
        if (person.isPresent() && !person.get().getLogin().equals(login)) {
            return bad(row, login, Fault.LOGIN_TAKEN);
        }
        Reading reading =
                new PersonReader(lookUp, names, row, person.map(Person::facts).orElse(null)).read();
        Optional<PersonFlaw> refused =
                person.flatMap(known -> reading.facts().flatMap(facts -> changes.refusal(known, facts)));
        if (refused.isPresent() || reading.facts().isEmpty()) {
            return JudgedPerson.bad(row, refused.map(List::of).orElse(reading.flaws()));
        }
        return JudgedPerson.good(row, person, reading.facts().get());
    }

    /** Those whom the rows name, by their log-in names in small letters: some databases tell no difference. */
    private Map<String, Person> known(List<PersonTyped> rows) {
        List<String> logins = rows.stream()
                .map(row -> row.text(PersonColumn.LOGIN))
                .distinct()
                .toList();
        Map<String, Person> known = new HashMap<>();
        for (int from = 0; from < logins.size(); from += LOOKED_UP_AT_ONCE) {
            people.findByLogins(logins.subList(from, Math.min(from + LOOKED_UP_AT_ONCE, logins.size())))
                    .forEach(person -> known.put(person.getLogin().toLowerCase(Locale.ROOT), person));
        }
        return known;
    }

    private static JudgedPerson bad(PersonTyped row, String login, Fault fault, Object... arguments) {
        return JudgedPerson.bad(row, List.of(new PersonFlaw(PersonColumn.LOGIN, login, fault, List.of(arguments))));
    }
}
