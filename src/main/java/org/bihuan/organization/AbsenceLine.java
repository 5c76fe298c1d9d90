package org.bihuan.organization;

import java.time.LocalDate;

/**
 * An absence in a list.
 *
 * @param person the name of who is away
 * @param deputy the name of who stands in
 * @param reason {@code ""} if none was given
 */
record AbsenceLine(
        long id, String person, String deputy, LocalDate firstDay, LocalDate lastDay, String reason, Stage stage) {

    /** How it stands to today. */
    enum Stage {
        AHEAD,
        NOW,
        OVER,
        ENDED;

        /** Whether it can still be ended. */
        public boolean isOpen() {
            return this == AHEAD || this == NOW;
        }
    }
}
