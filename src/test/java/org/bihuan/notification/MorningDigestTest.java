package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.calendar.TravelClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** When digests are written, to whom, and that each is written once. */
@BihuanTest
class MorningDigestTest {

    private static final long CROWD = 950_000;
    private static final int PEOPLE = 1_200;

    /** Something for Zhang and Li, and for everybody in the crowd. */
    private static final DigestSource SOURCE = (people, today) -> people.stream()
            .map(Person::getId)
            .filter(id -> id == OutboxFixture.ZHANG || id == OutboxFixture.LI || id > CROWD && id <= CROWD + PEOPLE)
            .collect(Collectors.toMap(Function.identity(), id -> List.of(part(DigestKind.OVERDUE, "已逾期 1 项"))));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterRenderer renderer;

    @Autowired
    Organization organization;

    @Autowired
    Deputies deputies;

    @Autowired
    DigestRound round;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    MailHours hours;

    @Autowired
    MailSettings settings;

    @Autowired
    TravelClock clock;

    @BeforeEach
    void emptyOutbox() {
        new OutboxFixture(jdbc, transaction, outbox).reset();
        jdbc.update("update digest_round set written_for = '2000-01-01'");
    }

    @AfterEach
    void nobodyLeft() {
        jdbc.update("delete from outbox_letter");
        jdbc.update("delete from person where id > ? and id <= ?", CROWD, CROWD + PEOPLE);
    }

    @Test
    void atHalfPastSevenWhoeverHasSomethingToReadGetsOneMail() {
        keepAt("2026-11-24T07:29", SOURCE);
        assertThat(keys()).isEmpty();

        keepAt("2026-11-24T07:30", SOURCE);
        keepAt("2026-11-24T07:31", SOURCE);

        assertThat(keys()).containsExactly("digest/2026-11-24/920001", "digest/2026-11-24/920002");
        assertThat(jdbc.queryForList("select subject from outbox_letter", String.class))
                .containsOnly("【每日提要】11月24日 星期二：已逾期 1 项");
    }

    @Test
    void whatSeveralModulesKnowStandsInOneMailTheMostPressingFirst() {
        DigestSource figures = (people, today) -> people.stream()
                .map(Person::getId)
                .filter(id -> id == OutboxFixture.ZHANG)
                .collect(Collectors.toMap(
                        Function.identity(), id -> List.of(part(DigestKind.FIGURES, "青石山煤矿：未销号 4 条"))));

        keepAt("2026-11-24T07:30", figures, SOURCE);

        assertThat(jdbc.queryForList("select subject from outbox_letter order by recipient_id", String.class))
                .containsExactly("【每日提要】11月24日 星期二：已逾期 1 项，青石山煤矿：未销号 4 条", "【每日提要】11月24日 星期二：已逾期 1 项");
    }

    @Test
    void whereThereIsNothingToSayThereIsNoMail() {
        keepAt("2026-11-24T07:30", (people, today) -> Map.of(OutboxFixture.ZHANG, List.of()));

        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2026-11-29", "2027-01-01"})
    void onDaysOffThereIsNone(String day) {
        keepAt(day + "T07:30", SOURCE);

        assertThat(keys()).isEmpty();
    }

    @Test
    void aSaturdayThatIsWorkedHasOne() {
        keepAt("2026-10-10T07:30", SOURCE);

        assertThat(keys()).hasSize(2);
    }

    @Test
    void aMorningThatWasMissedIsMadeUpForOnThatDayOnly() {
        keepAt("2026-11-24T21:00", SOURCE);
        assertThat(keys()).as("ordinary mails go out no more today").isEmpty();

        keepAt("2026-11-25T15:00", SOURCE);

        assertThat(keys()).containsExactly("digest/2026-11-25/920001", "digest/2026-11-25/920002");
    }

    @Test
    void severalNodesWriteEachDigestOnce() throws Exception {
        crowd();
        at("2026-11-24T07:30");
        ExecutorService nodes = Executors.newFixedThreadPool(3);

        List<Callable<Void>> looks = IntStream.range(0, 3)
                .<Callable<Void>>mapToObj(node -> () -> {
                    digest(SOURCE).keep();
                    return null;
                })
                .toList();
        for (Future<Void> done : nodes.invokeAll(looks)) {
            done.get();
        }
        nodes.shutdown();
        digest(SOURCE).keep();

        assertThat(keys()).hasSize(PEOPLE + 2);
    }

    @Test
    void aRoundThatBrokeOffGoesOnWhereItStopped() {
        crowd();
        AtomicInteger asked = new AtomicInteger();
        List<Long> read = new ArrayList<>();
        DigestSource failingOnce = (people, today) -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("the node stops");
            }
            people.forEach(person -> read.add(person.getId()));
            return SOURCE.parts(people, today);
        };

        assertThatIllegalStateException().isThrownBy(() -> keepAt("2026-11-24T07:30", failingOnce));
        assertThat(read).hasSize(500);
        keepAt("2026-11-24T07:31", failingOnce);

        assertThat(keys()).hasSize(PEOPLE + 2);
        assertThat(read).as("nobody is looked at twice").doesNotHaveDuplicates();
    }

    private void keepAt(String local, DigestSource... sources) {
        at(local);
        digest(sources).keep();
    }

    private void at(String local) {
        clock.freezeAt(LocalDateTime.parse(local).atZone(TravelClock.ZONE).toInstant());
    }

    private MorningDigest digest(DigestSource... sources) {
        DigestDesk desk =
                new DigestDesk(List.of(sources), round, organization, deputies, outbox, renderer, transaction);
        return new MorningDigest(desk, calendar, hours, settings, clock);
    }

    private void crowd() {
        jdbc.batchUpdate(
                "insert into person (id, login, name, unit_id, password_hash, active, failed_logins)"
                        + " values (?, ?, '某人', 920000, '', true, 0)",
                IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(number -> new Object[] {CROWD + number, "crowd-" + number})
                        .toList());
    }

    private List<String> keys() {
        return jdbc.queryForList("select dedupe_key from outbox_letter order by dedupe_key", String.class);
    }

    private static DigestPart part(DigestKind kind, String title) {
        return new DigestPart(kind, title, List.of(new DigestPart.Line("QSS-2026-0001", "/hazards/QSS-2026-0001")), 0);
    }
}
