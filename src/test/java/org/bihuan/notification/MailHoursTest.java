package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.bihuan.calendar.TravelClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:59, 2026-11-24T20:59,",
        "2026-11-24T21:00, 2026-11-24T21:00, 2026-11-25T07:00",
        "2026-11-24T23:00, 2026-11-24T18:00, 2026-11-25T07:00",
        "2026-11-25T02:00, 2026-11-24T18:00, 2026-11-25T07:00",
        "2026-11-25T07:00, 2026-11-24T18:00,",
        "2026-11-24T20:30, 2026-11-24T20:45, 2026-11-24T20:45",
        "2026-11-24T20:30, 2026-11-24T21:30, 2026-11-25T07:00"
    })
    void whatIsOrdinaryGoesBetweenSevenAndNine(LocalDateTime now, LocalDateTime due, LocalDateTime later) {
        assertThat(hours("07:00", "21:00", now).later(false, instant(due)))
                .isEqualTo(later == null ? null : instant(later));
    }

    @Test
    void whatIsUrgentGoesWhenItIsDue() {
        MailHours hours = hours("07:00", "21:00", LocalDateTime.parse("2026-11-24T23:00"));
        Instant now = instant(LocalDateTime.parse("2026-11-24T23:00"));

        assertThat(hours.later(true, now)).isNull();
        assertThat(hours.later(true, now.plusSeconds(60))).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void theSameTimeTwiceIsAnyTime() {
        MailHours hours = hours("00:00", "00:00", LocalDateTime.parse("2026-11-24T23:00"));

        assertThat(hours.include(LocalTime.of(3, 0))).isTrue();
        assertThat(hours.include(LocalTime.MIDNIGHT)).isTrue();
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("21:00", "07:00"))
                .withMessageContaining("bihuan.mail.ordinary-from (21:00)");
    }

    private static MailHours hours(String from, String until, LocalDateTime now) {
        return new MailHours(settings(from, until), Clock.fixed(instant(now), TravelClock.ZONE));
    }

    private static MailSettings settings(String from, String until) {
        return new MailSettings(
                "a@mine.example",
                true,
                Duration.ofSeconds(5),
                LocalTime.parse(from),
                LocalTime.parse(until),
                LocalTime.of(7, 30));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TravelClock.ZONE).toInstant();
    }
}
