package org.bihuan.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A matter as lists show it. */
public record MatterLine(
        String code,
        MatterKind kind,
        String unit,
        String subject,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        Instant openedAt,
        @Nullable Instant closedAt) {}
