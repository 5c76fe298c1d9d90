package org.bihuan.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of what somebody wants no single mails, because their digest says it. What is urgent cannot be muted. */
@Component
@Transactional
class Mutes {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Mutes(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether a letter need not be sent: today has a digest, it speaks of the same, and the recipient wants no more. */
    boolean silence(Letter letter) {
        return !letter.urgent()
                && LetterTemplate.of(letter.template()).isInDigest()
                && !isBeforeTheDigestSpeaks(letter)
                && calendar.isWorkingDay(LocalDate.now(clock))
                && jdbc.sql("select count(*) from muted_mail where person_id = ? and template = ?")
                                .params(letter.recipient(), letter.template())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    Set<LetterTemplate> of(long person) {
        return jdbc
                .sql("select template from muted_mail where person_id = ?")
                .param(person)
                .query(String.class)
                .stream()
                .map(LetterTemplate::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LetterTemplate.class)));
    }

    void change(long person, Collection<LetterTemplate> muted) {
        jdbc.sql("delete from muted_mail where person_id = ?").param(person).update();
        for (LetterTemplate template : List.copyOf(muted)) {
            jdbc.sql("insert into muted_mail (person_id, template) values (?, ?)")
                    .params(person, template.key())
                    .update();
        }
    }

    private static boolean isBeforeTheDigestSpeaks(Letter letter) {
        return Integer.parseInt(letter.model().getOrDefault("days", "0")) > DigestKind.SOON_IN_DAYS;
    }
}
