package org.bihuan.notification;

import java.time.Clock;
import org.bihuan.organization.Act;
import org.bihuan.organization.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has letters that failed sent once more, as an administrator asks who has mended what hindered them. They need not read them for
 * that. A letter that may have arrived stays marked as a possible repeat.
 */
@Service
@Transactional
class OutboxResending {

    private final OutboxLetters letters;
    private final Trail trail;
    private final Clock clock;

    OutboxResending(OutboxLetters letters, Trail trail, Clock clock) {
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many letters failed and are not sent yet. */
    @Transactional(readOnly = true)
    long failed() {
        return letters.countFailed();
    }

    /** Has a letter sent once more, and tells whether it had failed; one that is sent or being sent is left alone. */
    boolean resend(long id) {
        boolean again = letters.resend(id, clock.instant()) > 0;
        if (again) {
            trail.note(Act.LETTER_RESENT, String.valueOf(id), "");
        }
        return again;
    }

    /** Has all that failed sent once more, and tells how many these are. */
    int resendAll() {
        int again = letters.resendAll(clock.instant());
        if (again > 0) {
            trail.note(Act.LETTER_RESENT, "", String.valueOf(again));
        }
        return again;
    }
}
