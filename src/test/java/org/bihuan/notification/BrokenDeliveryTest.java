package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of letters when the mail server closes the connection in the middle of the conversation. */
@BihuanTest
class BrokenDeliveryTest {

    private static final String REPEATED = "本邮件可能是重复发送";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxQueue queue;

    @Autowired
    OutboxLetters letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Organization organization;

    @Autowired
    Postman postman;

    @Autowired
    TravelClock clock;

    private OutboxFixture fixture;
    private DroppingServer server;

    @BeforeEach
    void lettersOfADay() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
        fixture.post(3, OutboxFixture.ZHANG);
        server = new DroppingServer(DroppingServer.END_OF_LETTER);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void aServerThatTakesLettersAndDropsTheConnectionGetsEachTwiceAtMost() {
        dispatchForADay();

        assertThat(messageIds()).hasSize(6);
        assertThat(messageIds().stream().distinct()).hasSize(3);
        assertThat(fixture.count(LetterState.UNSURE)).isEqualTo(3);
        assertThat(maybeRepeated()).isEqualTo(3);
    }

    @Test
    void theRepeatIsMarkedAndTheLetterIsSent() {
        dispatch();
        server.dropAt(DroppingServer.NEVER);

        dispatchForADay();

        assertThat(messageIds()).hasSize(4);
        assertThat(messageIds().stream().distinct()).hasSize(3);
        assertThat(fixture.count(LetterState.SENT)).isEqualTo(3);
        assertThat(maybeRepeated()).as("the connection broke over one").isOne();
        assertThat(letters.findAll()).allSatisfy(letter -> assertThat(
                        letter.sentMail().orElseThrow().text().contains(REPEATED))
                .isEqualTo(letter.maybeRepeated()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void whatTheServerNeverHadIsNoRepeat(String command) {
        server.dropAt(command);
        dispatchForADay();
        assertThat(server.kept()).isEmpty();
        assertThat(fixture.count(LetterState.WAITING)).isEqualTo(3);

        server.dropAt(DroppingServer.NEVER);
        dispatchForADay();

        assertThat(messageIds()).hasSize(3).doesNotHaveDuplicates();
        assertThat(fixture.count(LetterState.SENT)).isEqualTo(3);
        assertThat(maybeRepeated()).isZero();
    }

    private void dispatchForADay() {
        for (int hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            dispatch();
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

    private List<String> messageIds() {
        return server.kept().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID: "))
                .toList();
    }

    private long maybeRepeated() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from outbox_letter where maybe_repeated = true", Long.class));
    }
}
