package org.bihuan.organization;

import java.util.List;
import java.util.Optional;

/**
 * A row of an uploaded list, judged.
 *
 * @param person who it is about; empty for somebody new
 * @param facts what would be so; empty if the row is bad
 */
record JudgedPerson(
        PersonTyped typed,
        Verdict verdict,
        Optional<Person> person,
        Optional<PersonFacts> facts,
        List<PersonFlaw> flaws) {

    enum Verdict {
        NEW,
        CHANGED,
        SAME,
        BAD
    }

    static JudgedPerson bad(PersonTyped typed, List<PersonFlaw> flaws) {
        return new JudgedPerson(typed, Verdict.BAD, Optional.empty(), Optional.empty(), flaws);
    }

    static JudgedPerson good(PersonTyped typed, Optional<Person> person, PersonFacts facts) {
        Verdict verdict = person.map(
                        known -> known.facts().differenceTo(facts).isEmpty() ? Verdict.SAME : Verdict.CHANGED)
                .orElse(Verdict.NEW);
        return new JudgedPerson(typed, verdict, person, Optional.of(facts), List.of());
    }

    int line() {
        return typed.line();
    }

    String login() {
        return typed.text(PersonColumn.LOGIN);
    }

    /** What changes, or who is new, in the words of the files' columns. */
    String difference() {
        return facts.map(wanted ->
                        person.map(known -> known.facts().differenceTo(wanted)).orElseGet(wanted::written))
                .orElse("");
    }
}
