package org.bihuan.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutboxLetters extends JpaRepository<OutboxLetter, Long> {

    String ROW = "select new org.bihuan.notification.OutboxRow(l.id, p.id, p.name, l.template,"
            + " case when p.id = :viewer then l.subject else '' end, l.state, l.urgent, l.postedAt, l.sentAt,"
            + " l.attempts, l.maybeRepeated, l.lastError, l.nextAttempt) from OutboxLetter l join Person p on p.id = l.recipient";

    /** Failed for good, or for now with an error. */
    String FAILED = " where (l.state in (LetterState.NO_ADDRESS, LetterState.UNSURE)"
            + " or l.state = LetterState.WAITING and l.lastError is not null)";

    String AGAIN = "update OutboxLetter l set l.state = LetterState.WAITING, l.nextAttempt = :now";

    /** The next letters due that no other dispatcher holds. The order is that of the index, so that nothing is sorted. */
    @Query(
            nativeQuery = true,
            value = "select * from outbox_letter where state = 'WAITING' and urgent = :urgent and next_attempt <= :now"
                    + " order by state, urgent, next_attempt limit :size for update skip locked")
    List<OutboxLetter> lockDue(boolean urgent, Instant now, int size);

    Optional<OutboxLetter> findByIdAndStateAndAttempts(long id, LetterState state, int attempts);

    boolean existsByDedupeKey(String key);

    @Modifying
    @Query("update OutboxLetter l set l.state = LetterState.UNSURE"
            + " where l.state = LetterState.SENDING and l.nextAttempt <= :now and l.maybeRepeated = true")
    int giveUpStale(Instant now);

    @Modifying
    @Query("update OutboxLetter l set l.state = LetterState.WAITING, l.maybeRepeated = true"
            + " where l.state = LetterState.SENDING and l.nextAttempt <= :now and l.maybeRepeated = false")
    int retryStale(Instant now);

    /** The letters to a person. */
    @Query(ROW + " where l.recipient = :viewer and (:state is null or l.state = :state)"
            + " and (:subject = '' or l.subject like concat('%', :subject, '%') escape '!') order by l.id desc")
    Slice<OutboxRow> own(long viewer, @Nullable LetterState state, String subject, Pageable page);

    /** Everybody's letters, but the subjects only of the viewer's own. */
    @Query(ROW + " where (:state is null or l.state = :state)"
            + " and (:recipient = '' or p.name like concat('%', :recipient, '%') escape '!'"
            + " or p.login like concat('%', :recipient, '%') escape '!')"
            + " and (:subject = '' or l.recipient = :viewer and l.subject like concat('%', :subject, '%') escape '!')"
            + " order by l.id desc")
    Slice<OutboxRow> everybodys(
            long viewer, @Nullable LetterState state, String recipient, String subject, Pageable page);

    @Query(ROW + " where l.id = :id and (:everybody = true or l.recipient = :viewer)")
    Optional<OutboxRow> row(long id, long viewer, boolean everybody);

    @Query("select count(l) from OutboxLetter l" + FAILED)
    long countFailed();

    /** In one statement with its condition, so that a letter which a dispatcher takes meanwhile is left to it. */
    @Modifying
    @Query(AGAIN + FAILED + " and l.id = :id")
    int resend(long id, Instant now);

    @Modifying
    @Query(AGAIN + FAILED)
    int resendAll(Instant now);
}
