package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Urgent letters go day and night, the others between 07:00 and 21:00, also after the mail server was away. */
@BihuanTest
class QuietHoursTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxQueue queue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Organization organization;

    @Autowired
    Postman postman;

    @Autowired
    TravelClock clock;

    @Autowired
    MockMvc pages;

    private OutboxFixture fixture;
    private DroppingServer server;

    @BeforeEach
    void startServer() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
        server = new DroppingServer(DroppingServer.NEVER);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void atNightOnlyUrgentLettersGo() {
        at("2026-11-24T22:00");
        fixture.post(OutboxFixture.ordinary("ordinary", OutboxFixture.ZHANG));
        fixture.post(OutboxFixture.letter("urgent", OutboxFixture.ZHANG));

        dispatch();
        assertThat(sent()).containsExactly("urgent");

        at("2026-11-25T06:59");
        dispatch();
        assertThat(sent()).containsExactly("urgent");

        at("2026-11-25T07:00");
        dispatch();
        assertThat(sent()).containsExactly("urgent", "ordinary");
    }

    @Test
    void aLetterOfTheDayThatFoundNoServerIsNotSentAtNight() throws Exception {
        at("2026-11-24T20:00");
        fixture.post(OutboxFixture.ordinary("ordinary", OutboxFixture.ZHANG));
        server.close();
        dispatch();

        server = new DroppingServer(DroppingServer.NEVER);
        at("2026-11-24T23:00");
        dispatch();
        assertThat(sent()).isEmpty();

        at("2026-11-25T07:00");
        dispatch();
        assertThat(sent()).containsExactly("ordinary");
    }

    @Test
    void urgentLettersGoBeforeThoseThatHaveWaitedLonger() {
        at("2026-11-24T10:00");
        for (int i = 1; i <= 25; i++) {
            fixture.post(OutboxFixture.ordinary("ordinary " + i, OutboxFixture.ZHANG));
        }
        at("2026-11-24T10:01");
        fixture.post(OutboxFixture.letter("urgent", OutboxFixture.ZHANG));

        dispatch();

        assertThat(server.kept()).hasSize(26).first().asString().contains("Importance: high");
    }

    @Test
    void aServerThatIsAwayForADayGetsEveryLetterOnce() throws Exception {
        server.close();
        at("2026-11-24T09:00");
        for (int hour = 0; hour < 24; hour++) {
            fixture.post(OutboxFixture.letter("urgent " + hour, OutboxFixture.ZHANG));
            fixture.post(OutboxFixture.ordinary("ordinary " + hour, OutboxFixture.LI));
            dispatchEveryFiveMinutesFor(Duration.ofHours(1));
        }
        assertThat(sent()).isEmpty();

        server = new DroppingServer(DroppingServer.NEVER);
        dispatchEveryFiveMinutesFor(Duration.ofHours(2));

        assertThat(server.kept()).hasSize(48);
        assertThat(server.kept().stream().flatMap(String::lines).filter(line -> line.startsWith("Message-ID")))
                .hasSize(48)
                .doesNotHaveDuplicates();
        assertThat(fixture.count(LetterState.SENT)).isEqualTo(48);
        assertThat(jdbc.queryForList("select maybe_repeated from outbox_letter", Boolean.class))
                .containsOnly(false);
    }

    @Test
    void theOutboxSaysWhenALetterGoesAtTheEarliest() throws Exception {
        at("2026-11-24T22:00");
        fixture.post(OutboxFixture.ordinary("ordinary", OutboxFixture.ZHANG));
        long id = fixture.idOf("ordinary");

        pages.perform(get("/outbox").with(user("outbox-zhang")))
                .andExpect(content().string(containsString("不早于 2026-11-25 07:00")));
        pages.perform(get("/outbox/{id}", id).with(user("outbox-zhang")))
                .andExpect(content().string(containsString("不早于 2026-11-25 07:00")));
    }

    private void at(String local) {
        clock.freezeAt(LocalDateTime.parse(local).atZone(TravelClock.ZONE).toInstant());
    }

    private void dispatchEveryFiveMinutesFor(Duration duration) {
        Instant end = clock.instant().plus(duration);
        while (clock.instant().isBefore(end)) {
            dispatch();
            clock.advance(Duration.ofMinutes(5));
        }
    }

    private void dispatch() {
        new OutboxDispatcher(
                        queue,
                        organization,
                        postman,
                        new StaticListableBeanFactory(Map.of("server", server.sender()))
                                .getBeanProvider(JavaMailSender.class),
                        clock)
                .dispatchDue();
    }

    private List<String> sent() {
        return Objects.requireNonNull(jdbc.queryForList(
                "select dedupe_key from outbox_letter where state = 'SENT' order by sent_at", String.class));
    }
}
