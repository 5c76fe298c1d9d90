package org.bihuan.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the digests of a day, for some hundred people in each transaction. */
@Component
class DigestDesk {

    private static final int PEOPLE_AT_ONCE = 500;

    private final List<DigestSource> sources;
    private final DigestRound round;
    private final Organization organization;
    private final Deputies deputies;
    private final Outbox outbox;
    private final LetterRenderer renderer;
    private final TransactionTemplate transaction;

    DigestDesk(
            List<DigestSource> sources,
            DigestRound round,
            Organization organization,
            Deputies deputies,
            Outbox outbox,
            LetterRenderer renderer,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.round = round;
        this.organization = organization;
        this.deputies = deputies;
        this.outbox = outbox;
        this.renderer = renderer;
        this.transaction = transaction;
    }

    /** Writes what is not written yet of a day's digests, unless another node does. */
    void write(LocalDate today) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> writeNext(today)));
        }
    }

    private boolean writeNext(LocalDate today) {
        Optional<Long> reached = round.lock(today);
        if (reached.isEmpty()) {
            return false;
        }
        List<Person> people = organization.activeAfter(reached.get(), PEOPLE_AT_ONCE);
        if (people.isEmpty()) {
            round.finish(today);
            return false;
        }
        parts(present(people), today).forEach((person, parts) -> outbox.post(letter(person, parts, today)));
        round.reached(today, people.get(people.size() - 1).getId());
        return true;
    }

    /** Whose deputy can be written to reads nothing while they are away: it stands in the deputy's digest. */
    private List<Person> present(List<Person> people) {
        Map<Long, Person> standIns = deputies.of(people);
        return people.stream()
                .filter(person -> {
                    Person deputy = standIns.get(person.getId());
                    return deputy == null || deputy.getEmail() == null;
                })
                .toList();
    }

    private Map<Long, List<DigestPart>> parts(List<Person> people, LocalDate today) {
        Map<Long, List<DigestPart>> all = new TreeMap<>();
        sources.forEach(source -> source.parts(people, today)
                .forEach((person, parts) ->
                        all.computeIfAbsent(person, key -> new ArrayList<>()).addAll(parts)));
        all.values().removeIf(List::isEmpty);
        all.values().forEach(parts -> parts.sort(Comparator.comparing(DigestPart::kind)));
        return all;
    }

    private Letter letter(long person, List<DigestPart> parts, LocalDate today) {
        String summary = parts.stream().map(DigestPart::title).collect(Collectors.joining("，"));
        return new Letter(
                "digest/" + today + "/" + person,
                person,
                LetterTemplate.DIGEST.key(),
                Map.of("day", renderer.day(today), "summary", summary),
                "/",
                false,
                parts);
    }
}
