package org.bihuan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When mails may go out: urgent ones day and night, ordinary ones by day. */
@Component
class MailHours {

    private final LocalTime from;
    private final LocalTime until;
    private final Clock clock;

    MailHours(MailSettings settings, Clock clock) {
        this.from = settings.ordinaryFrom();
        this.until = settings.ordinaryUntil();
        this.clock = clock;
    }

    /** Whether ordinary mails go out at this time of the day. */
    boolean include(LocalTime time) {
        return from.equals(until) || !time.isBefore(from) && time.isBefore(until);
    }

    /** The first moment at which a mail that is due at some moment may go out; nothing if it may now. */
    @Nullable
    Instant later(boolean urgent, Instant due) {
        Instant now = clock.instant();
        ZonedDateTime moment = (due.isAfter(now) ? due : now).atZone(clock.getZone());
        if (urgent || include(moment.toLocalTime())) {
            return due.isAfter(now) ? due : null;
        }
        LocalDate day = moment.toLocalDate();
        LocalDate next = moment.toLocalTime().isBefore(from) ? day : day.plusDays(1);
        return next.atTime(from).atZone(clock.getZone()).toInstant();
    }
}
