package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class OutboxReadingTest {

    private static final OutboxFilter ANY = new OutboxFilter(null, null, null);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutboxReading reading;

    @Autowired
    EntityManagerFactory entities;

    private OutboxFixture fixture;

    @BeforeEach
    void letters() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
        fixture.post(OutboxFixture.letter("to Zhang", OutboxFixture.ZHANG));
        fixture.post(OutboxFixture.letter("to Li", OutboxFixture.LI));
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void peopleSeeTheLettersToThemselves() {
        OutboxView own = reading.letter(fixture.idOf("to Zhang")).orElseThrow();

        assertThat(subjects(ANY)).containsExactly("【逾期】QSS-2026-0001 3201 综采工作面：已逾期 3 天");
        assertThat(own.mail().html()).contains("3201 综采工作面");
        assertThat(own.link()).isEqualTo("/hazards/QSS-2026-0001");
        assertThat(reading.letter(fixture.idOf("to Li"))).isEmpty();
    }

    @Test
    @WithMockUser(username = "outbox-admin")
    void administratorsSeeHowLettersFareAndNotWhatTheySay() {
        fixture.post(OutboxFixture.letter("to the administrator", OutboxFixture.ADMINISTRATOR));

        OutboxView sealed = reading.letter(fixture.idOf("to Li")).orElseThrow();

        assertThat(reading.list(ANY, 0).rows())
                .extracting(OutboxRow::recipientName)
                .containsExactly("管理员", "李四", "张三");
        assertThat(subjects(ANY)).containsExactly("【逾期】QSS-2026-0001 3201 综采工作面：已逾期 3 天", "", "");
        assertThat(sealed.row().subject()).isEmpty();
        assertThat(sealed.mail()).isNull();
        assertThat(sealed.link()).isNull();
    }

    @Test
    @WithMockUser(username = "outbox-admin")
    void administratorsLearnNothingBySearchingSubjectsOfOthers() {
        assertThat(subjects(new OutboxFilter(null, null, "3201"))).isEmpty();
    }

    @Test
    @WithMockUser(username = "outbox-admin")
    void administratorsFindLettersByRecipientAndState() {
        assertThat(reading.list(new OutboxFilter(null, "李", null), 0).rows())
                .extracting(OutboxRow::recipientName)
                .containsExactly("李四");
        assertThat(reading.list(new OutboxFilter(null, "outbox-z", null), 0).rows())
                .extracting(OutboxRow::recipientName)
                .containsExactly("张三");
        assertThat(reading.list(new OutboxFilter(LetterState.SENT, null, null), 0)
                        .rows())
                .isEmpty();
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void peopleFindLettersBySubjectAndState() {
        assertThat(subjects(new OutboxFilter(LetterState.WAITING, null, " 3201 ")))
                .hasSize(1);
        assertThat(subjects(new OutboxFilter(LetterState.SENT, null, "3201"))).isEmpty();
        assertThat(subjects(new OutboxFilter(null, null, "3_01"))).isEmpty();
        assertThat(subjects(new OutboxFilter(null, null, "100%!"))).isEmpty();
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void aPageHasTwentyLettersNewestFirstAndAConstantNumberOfStatements() {
        long few = statements(() -> reading.list(ANY, 0));
        fixture.post(21, OutboxFixture.ZHANG);

        OutboxList first = reading.list(ANY, 0);
        OutboxList second = reading.list(ANY, 1);

        assertThat(first.rows()).hasSize(20);
        assertThat(first.rows().getContent().get(0).id()).isEqualTo(fixture.idOf("21"));
        assertThat(first.rows().hasNext()).isTrue();
        assertThat(second.rows()).hasSize(2);
        assertThat(second.rows().hasNext()).isFalse();
        assertThat(statements(() -> reading.list(ANY, 0))).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void aLetterThatIsNotThereIsNotFound() {
        assertThat(reading.letter(1)).isEmpty();
    }

    private List<String> subjects(OutboxFilter filter) {
        return reading.list(filter, 0).rows().map(OutboxRow::subject).getContent();
    }

    private long statements(Runnable reader) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        reader.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}
