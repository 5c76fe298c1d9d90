package org.bihuan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a letter fares, as the list shows it.
 *
 * @param subject empty for a viewer who is not its recipient
 */
record OutboxRow(
        long id,
        long recipient,
        String recipientName,
        String template,
        String subject,
        LetterState state,
        boolean urgent,
        Instant postedAt,
        @Nullable Instant sentAt,
        int attempts,
        boolean maybeRepeated,
        @Nullable String lastError,
        Instant nextAttempt) {

    /** When it goes out at the earliest; nothing if it has gone, or goes with the next look. */
    public @Nullable Instant goesAt(MailHours hours) {
        return state == LetterState.WAITING ? hours.later(urgent, nextAttempt) : null;
    }

    /** Whether it failed, for good or for now: an administrator may have it sent once more. */
    public boolean failed() {
        return switch (state) {
            case NO_ADDRESS, UNSURE -> true;
            case WAITING -> lastError != null;
            case SENDING, SENT, MUTED -> false;
        };
    }
}
