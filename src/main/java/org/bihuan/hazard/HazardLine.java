package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as a list shows it.
 *
 * @param mine the name of the mine
 * @param deadline the last day that holds now, with what was granted
 * @param firstDeadline the last day as it was first ordered
 * @param section the name of the unit responsible, once assigned
 * @param rectifier the name of who rectifies, if somebody is named
 * @param acceptor the name of who accepts, if somebody is named
 */
public record HazardLine(
        long id,
        String code,
        String mine,
        String place,
        String description,
        Field field,
        HazardState state,
        @Nullable Grade grade,
        @Nullable LocalDate deadline,
        @Nullable LocalDate firstDeadline,
        @Nullable Instant rectifiedAt,
        Instant registeredAt,
        @Nullable String section,
        @Nullable String rectifier,
        @Nullable String acceptor) {}
