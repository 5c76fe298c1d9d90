package org.bihuan.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The form of an absence as it was sent.
 *
 * @param deputy the log-in name
 */
record AbsenceForm(
        @Nullable String firstDay, @Nullable String lastDay, @Nullable String deputy, @Nullable String reason) {

    private static final int LONGEST_REASON = 200;

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null, null);
    }

    /** @throws ChangeRefused if it is none */
    LocalDate first() {
        return day(firstDay);
    }

    /** @throws ChangeRefused if it is none */
    LocalDate last() {
        return day(lastDay);
    }

    String deputyLogin() {
        return deputy == null ? "" : deputy.strip();
    }

    /** @throws ChangeRefused if it is too long */
    @Nullable
    String why() {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new ChangeRefused("absence.refused.reason", LONGEST_REASON);
        }
        return reason.strip();
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw new ChangeRefused("absence.refused.days");
        }
    }
}
