package org.bihuan.notification;

import org.jspecify.annotations.Nullable;

/**
 * A letter as one may look at it.
 *
 * @param mail absent for a viewer who is not its recipient
 * @param link where the letter leads; absent like the mail
 */
record OutboxView(OutboxRow row, @Nullable Mail mail, @Nullable String link) {

    static OutboxView opened(OutboxRow row, Mail mail, String link) {
        return new OutboxView(row, mail, link);
    }

    static OutboxView sealed(OutboxRow row) {
        return new OutboxView(row, null, null);
    }
}
