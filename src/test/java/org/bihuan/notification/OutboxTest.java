package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import org.bihuan.testing.BihuanTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class OutboxTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManagerFactory entities;

    private OutboxFixture fixture;

    @BeforeEach
    void emptyOutbox() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
    }

    @Test
    void aLetterIsPostedOnlyWithinATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.post(OutboxFixture.letter("key", OutboxFixture.ZHANG)));
    }

    @Test
    void aStepThatIsUndoneTellsNobody() {
        transaction.executeWithoutResult(step -> {
            outbox.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));
            step.setRollbackOnly();
        });

        assertThat(fixture.count(LetterState.WAITING)).isZero();
    }

    @Test
    void theSameStepIsToldOnce() {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG)));
        assertThat(fixture.count(LetterState.WAITING)).isOne();
    }

    @Test
    void postingInsertsAndLooksNothingUp() {
        fixture.post(OutboxFixture.letter("first, which may fetch a range of ids", OutboxFixture.ZHANG));
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        transaction.executeWithoutResult(step -> {
            outbox.post(OutboxFixture.letter("second", OutboxFixture.ZHANG));
            outbox.post(OutboxFixture.letter("third", OutboxFixture.LI));
        });

        statistics.setStatisticsEnabled(false);
        assertThat(statistics.getEntityInsertCount()).isEqualTo(2);
        assertThat(statistics.getPrepareStatementCount())
                .as("one statement for the batch, and at most one range of ids")
                .isLessThanOrEqualTo(2);
    }
}
