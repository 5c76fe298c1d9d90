package org.bihuan.notification;

import org.jspecify.annotations.Nullable;

/** What the reader of the outbox looks for; what is empty does not matter. */
record OutboxFilter(@Nullable LetterState state, @Nullable String recipient, @Nullable String subject) {

    public boolean isEmpty() {
        return state == null && pattern(recipient).isEmpty() && pattern(subject).isEmpty();
    }

    /** The text to look for, with the wildcards of {@code like} taken literally by means of {@code !}. */
    static String pattern(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("[!%_]", "!$0");
    }
}
