package org.bihuan.notification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are posted. What is posted is sent if, and only if, the transaction that posted it is committed. */
@Service
public class Outbox {

    private final OutboxLetters letters;
    private final LetterRenderer renderer;
    private final Mutes mutes;
    private final Clock clock;

    Outbox(OutboxLetters letters, LetterRenderer renderer, Mutes mutes, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.mutes = mutes;
        this.clock = clock;
    }

    /**
     * Posts a letter within the caller's transaction: one insert, at the latest when the transaction is committed. Its key is not
     * looked up before; a transaction that posts a key a second time fails as a whole, since its step was taken already. What its
     * recipient has muted is kept and not sent; that alone is looked up, of what can be muted.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction to join
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        String subject = renderer.subject(letter.template(), letter.model());
        OutboxLetter posted = new OutboxLetter(letter, subject, clock.instant());
        if (mutes.silence(letter)) {
            posted.mute();
        }
        letters.save(posted);
    }

    /** Posts a letter unless one with its key stands there already: about what holds for a while and is looked at every time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void postUnlessTold(Letter letter) {
        if (!letters.existsByDedupeKey(letter.dedupeKey())) {
            post(letter);
        }
    }
}
