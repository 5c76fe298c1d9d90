package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class OutboxDispatcherTest {

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

    private final ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
    private GreenMail server;
    private JavaMailSenderImpl sender;

    private OutboxFixture fixture;

    @BeforeEach
    void startServer() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
        server = new GreenMail(setup);
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void theLetterArrivesToBeReadWithAndWithoutHtml() throws Exception {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        dispatcher(sender).dispatchDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("【逾期】QSS-2026-0001 3201 综采工作面：已逾期 3 天");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .allMatch(to -> to.contains("zhang@mine.example"));
        assertThat(mail.getHeader("Importance")).containsExactly("high");
        assertThat(mail.getSentDate()).isEqualTo(Time.START);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("已逾期 3 天", "/hazards/QSS-2026-0001");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("/hazards/QSS-2026-0001\"", "3201 综采工作面");
    }

    @Test
    void whatWasSentIsKeptAndNotSentAgain() throws Exception {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        dispatcher(sender).dispatchDue();
        clock.advance(Duration.ofDays(1));
        dispatcher(sender).dispatchDue();

        assertThat(onlyMail().getMessageID())
                .matches("<letter-" + fixture.idOf("key") + "-" + Time.START.getEpochSecond() + "@.+>");
        assertThat(fixture.only("state", String.class)).isEqualTo("SENT");
        assertThat(fixture.only("html", String.class)).contains("3201 综采工作面");
        assertThat(fixture.only("text", String.class)).contains("3201 综采工作面");
    }

    @Test
    void lettersWaitForAServerAndThenArriveOnce() {
        fixture.post(25, OutboxFixture.ZHANG);
        server.stop();

        dispatcher(sender).dispatchDue();
        clock.advance(Duration.ofSeconds(5));
        dispatcher(sender).dispatchDue();

        assertThat(fixture.count(LetterState.WAITING)).isEqualTo(25);
        server = new GreenMail(new ServerSetup(sender.getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        dispatcher(sender).dispatchDue();
        clock.advance(Duration.ofMinutes(1));
        dispatcher(sender).dispatchDue();

        assertThat(fixture.count(LetterState.SENT)).isEqualTo(25);
        assertThat(messageIds()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedLetterIsTriedAgainAndHoldsNobodyUp() {
        fixture.post(OutboxFixture.letter("to an address that is none", OutboxFixture.LI));
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));
        JavaMailSender refusing = new InterruptedSender(sender, message -> {
            if (message.getAllRecipients()[0].toString().contains("li@mine.example")) {
                throw new MailSendException(
                        Map.of(message, new jakarta.mail.SendFailedException("550 no such mailbox")));
            }
        });

        dispatcher(refusing).dispatchDue();

        assertThat(messageIds()).hasSize(1);
        assertThat(fixture.count(LetterState.SENT)).isOne();
        assertThat(fixture.count(LetterState.WAITING)).isOne();

        for (int minutes : List.of(1, 5, 15, 60, 60)) {
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            dispatcher(sender(failing -> {
                        throw new AssertionError("not due yet");
                    }))
                    .dispatchDue();
            clock.advance(Duration.ofSeconds(1));
            dispatcher(refusing).dispatchDue();
        }
        clock.advance(Duration.ofHours(1));
        dispatcher(sender).dispatchDue();

        assertThat(fixture.count(LetterState.SENT)).isEqualTo(2);
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.NO_ADDRESS));

        dispatcher(sender).dispatchDue();

        assertThat(fixture.only("state", String.class)).isEqualTo("NO_ADDRESS");
        assertThat(messageIds()).isEmpty();
    }

    @Test
    void withoutAServerLettersWait() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        dispatcher(null).dispatchDue();

        assertThat(fixture.only("state", String.class)).isEqualTo("WAITING");
    }

    @Test
    void whatOneDispatcherIsClaimingAnotherSkipsWithoutWaiting() {
        fixture.post(30, OutboxFixture.ZHANG);

        List<Long> claimed = transaction.execute(first -> {
            Stream<OutboxLetter> own = queue.claim().stream();
            Stream<OutboxLetter> others = CompletableFuture.supplyAsync(queue::claim).join().stream();
            return Stream.concat(own, others).map(OutboxLetter::id).toList();
        });

        assertThat(claimed)
                .as("the first has its twenty; the other has the rest, or none where H2 locks more than it returns")
                .hasSizeBetween(20, 30)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoDispatchersSendEachLetterOnce() throws Exception {
        fixture.post(60, OutboxFixture.ZHANG);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        Runnable node = () -> {
            OutboxDispatcher dispatcher = dispatcher(sender);
            await(start);
            dispatcher.dispatchDue();
        };
        for (Future<?> done : List.of(nodes.submit(node), nodes.submit(node))) {
            done.get();
        }
        nodes.shutdown();
        dispatcher(sender).dispatchDue();

        assertThat(messageIds()).hasSize(60).doesNotHaveDuplicates();
        assertThat(fixture.count(LetterState.SENT)).isEqualTo(60);
    }

    @Test
    void aLetterWhoseDispatcherDiedIsRepeatedOnceAndRecognisable() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));
        dieAfterSending();

        dispatcher(sender).dispatchDue();
        assertThat(messageIds()).as("the claim still holds").hasSize(1);

        clock.advance(OutboxLetter.CLAIM);
        dispatcher(sender).dispatchDue();

        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().get(0)).isEqualTo(messageIds().get(1));
        assertThat(fixture.only("state", String.class)).isEqualTo("SENT");
        assertThat(fixture.only("maybe_repeated", Boolean.class)).isTrue();
    }

    @Test
    void aLetterIsNeverSentAThirdTime() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));
        dieAfterSending();
        clock.advance(OutboxLetter.CLAIM);
        dieAfterSending();

        clock.advance(OutboxLetter.CLAIM);
        dispatcher(sender).dispatchDue();

        assertThat(messageIds()).hasSize(2);
        assertThat(fixture.only("state", String.class)).isEqualTo("UNSURE");
    }

    @Test
    void anErrorAfterTheServerAcceptedTheLetterDoesNotRepeatIt() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        dispatcher(new InterruptedSender(sender, before -> {}, after -> {
                    throw new MailSendException("Failed to close server connection", new IllegalStateException());
                }))
                .dispatchDue();

        assertThat(fixture.only("state", String.class)).isEqualTo("SENT");
    }

    private void dieAfterSending() {
        OutboxDispatcher dying = dispatcher(new InterruptedSender(sender, before -> {}, after -> {
            throw new OutOfMemoryError("the node dies");
        }));
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(dying::dispatchDue);
    }

    private JavaMailSender sender(InterruptedSender.Interruption before) {
        return new InterruptedSender(sender, before);
    }

    private OutboxDispatcher dispatcher(JavaMailSender mailServer) {
        Map<String, Object> beans = mailServer == null ? Map.of() : Map.of("server", mailServer);
        return new OutboxDispatcher(
                queue,
                organization,
                postman,
                new StaticListableBeanFactory(beans).getBeanProvider(JavaMailSender.class),
                clock);
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(OutboxDispatcherTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
