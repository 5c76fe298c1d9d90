package org.bihuan.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is away for some days and names who stands in; an administrator does it for who cannot. */
@Service
class TakingLeave {

    /** Nobody is away for longer by intention, in days; a later day is a slip of the pen. */
    private static final int LONGEST = 366;

    private static final int MOST_LISTED = 100;

    private final Absences absences;
    private final People people;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakingLeave(Absences absences, People people, Trail trail, TransactionTemplate transaction, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Person> person(long id) {
        return people.withRolesByIds(List.of(id)).stream().findFirst();
    }

    /** Who can stand in for somebody: the active people of the same organization, by unit. */
    List<Person> colleagues(Person person) {
        return people.colleagues(person.getUnit().organization(), person.getId());
    }

    /** What somebody was, is and will be absent, the latest first; at most 100. */
    @Transactional(readOnly = true)
    public List<AbsenceLine> of(Person person) {
        LocalDate today = LocalDate.now(clock);
        return absences.listed(person.getId(), Limit.of(MOST_LISTED)).stream()
                .map(absence -> absence.line(today))
                .toList();
    }

    /** @throws ChangeRefused if the days or the deputy do not fit */
    void take(Person person, AbsenceForm form) {
        Person deputy = colleagues(person).stream()
                .filter(colleague -> colleague.getLogin().equals(form.deputyLogin()))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("absence.refused.deputy", form.deputyLogin()));
        LocalDate first = form.first();
        LocalDate last = form.last();
        if (first.isBefore(LocalDate.now(clock)) || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            throw new ChangeRefused("absence.refused.period", String.valueOf(LONGEST));
        }
        Absence absence = new Absence(person, deputy, first, last, form.why());
        transaction.executeWithoutResult(status -> {
            // of two who name each other at the same moment, the second sees what the first did
            people.lock(List.of(person.getId(), deputy.getId()));
            requireFree(person, deputy, first, last);
            absences.save(absence);
            trail.note(Act.ABSENCE_TAKEN, person.getLogin(), absence.written());
        });
    }

    /** Nobody is away twice at a time, and no deputy is away: their deputy would not stand in for the first. */
    private void requireFree(Person person, Person deputy, LocalDate first, LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        absences.between(person.getId(), first, last)
                .map(other -> other.line(today))
                .ifPresent(other -> {
                    throw new ChangeRefused("absence.refused.overlap", day(other.firstDay()), day(other.lastDay()));
                });
        absences.between(deputy.getId(), first, last)
                .map(other -> other.line(today))
                .ifPresent(other -> {
                    throw new ChangeRefused(
                            "absence.refused.deputyAbsent",
                            deputy.getName(),
                            day(other.firstDay()),
                            day(other.lastDay()));
                });
        absences.entrustedBetween(person.getId(), first, last)
                .map(other -> other.line(today))
                .ifPresent(other -> {
                    throw new ChangeRefused(
                            "absence.refused.standsIn", other.person(), day(other.firstDay()), day(other.lastDay()));
                });
    }

    /**
     * Ends what is under way, or withdraws what lies ahead.
     *
     * @throws NoSuchElementException if somebody has no such absence, or it is over
     */
    void end(Person person, long id) {
        transaction.executeWithoutResult(status -> {
            Absence absence = absences.one(id, person.getId())
                    .filter(found -> found.isOpen(LocalDate.now(clock)))
                    .orElseThrow();
            absence.end(clock.instant());
            trail.note(Act.ABSENCE_ENDED, person.getLogin(), absence.written());
        });
    }

    /** As it is written, whatever the language. */
    private static String day(LocalDate day) {
        return day.toString();
    }
}
