package org.bihuan.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which somebody is away and a deputy stands in for them. Never deleted: what is withdrawn, or over early, is ended. */
@Entity
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person deputy;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable String reason;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    Absence(Person person, Person deputy, LocalDate firstDay, LocalDate lastDay, @Nullable String reason) {
        this.person = person;
        this.deputy = deputy;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
    }

    Person person() {
        return person;
    }

    Person deputy() {
        return deputy;
    }

    /** Whether its days are not over yet, and it was not ended. */
    boolean isOpen(LocalDate today) {
        return endedAt == null && !lastDay.isBefore(today);
    }

    /** From now on the deputy stands in no longer. */
    void end(Instant now) {
        this.endedAt = now;
    }

    AbsenceLine line(LocalDate today) {
        return new AbsenceLine(
                id, person.getName(), deputy.getName(), firstDay, lastDay, reason == null ? "" : reason, stage(today));
    }

    private AbsenceLine.Stage stage(LocalDate today) {
        if (endedAt != null) {
            return AbsenceLine.Stage.ENDED;
        }
        if (lastDay.isBefore(today)) {
            return AbsenceLine.Stage.OVER;
        }
        return firstDay.isAfter(today) ? AbsenceLine.Stage.AHEAD : AbsenceLine.Stage.NOW;
    }

    /** Days, deputy and reason in one line. */
    String written() {
        return firstDay + " – " + lastDay + ", " + deputy.getLogin() + (reason == null ? "" : ", " + reason);
    }
}
