package org.bihuan.notice;

import java.time.LocalDate;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A hazard on a notice.
 *
 * @param acceptedOn the day of its acceptance, if it is accepted
 */
record NoticeLine(
        String code,
        String place,
        String description,
        @Nullable Grade grade,
        @Nullable String measures,
        @Nullable LocalDate deadline,
        @Nullable String rectifier,
        @Nullable String rectification,
        @Nullable String acceptor,
        @Nullable LocalDate acceptedOn) {}
