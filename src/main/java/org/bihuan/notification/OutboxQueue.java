package org.bihuan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands letters to dispatchers, each to one at a time, and keeps what became of them. Every method is one short transaction, so
 * that no lock is held while a mail server is talked to. A dispatcher that lost its claim changes nothing any more.
 */
@Component
@Transactional
class OutboxQueue {

    private static final int BATCH = 20;

    private final OutboxLetters letters;
    private final MailHours hours;
    private final Clock clock;

    OutboxQueue(OutboxLetters letters, MailHours hours, Clock clock) {
        this.letters = letters;
        this.hours = hours;
        this.clock = clock;
    }

    /** Letters whose dispatcher died go once more, since it is not known whether they went; after that no more. */
    void recoverStale() {
        Instant now = clock.instant();
        letters.giveUpStale(now);
        letters.retryStale(now);
    }

    /**
     * Claims the next letters due, at most twenty; none when nothing is due. Urgent ones come first, and at night they alone:
     * asked here, this holds however a letter came to wait until then.
     */
    List<OutboxLetter> claim() {
        Instant now = clock.instant();
        List<OutboxLetter> due = letters.lockDue(true, now, BATCH);
        if (due.isEmpty() && hours.include(LocalTime.now(clock))) {
            due = letters.lockDue(false, now, BATCH);
        }
        due.forEach(letter -> letter.claim(now));
        return due;
    }

    void release(List<OutboxLetter> untried) {
        untried.forEach(letter -> whileClaimed(letter, held -> held.release(clock.instant())));
    }

    void sent(OutboxLetter letter, Mail mail) {
        whileClaimed(letter, held -> held.sent(mail, clock.instant()));
    }

    void failed(OutboxLetter letter, String error, boolean maybeArrived) {
        whileClaimed(letter, held -> held.failed(error, maybeArrived, clock.instant()));
    }

    void noAddress(OutboxLetter letter) {
        whileClaimed(letter, OutboxLetter::noAddress);
    }

    private void whileClaimed(OutboxLetter letter, Consumer<OutboxLetter> change) {
        letters.findByIdAndStateAndAttempts(letter.id(), LetterState.SENDING, letter.attempts())
                .ifPresent(change);
    }
}
