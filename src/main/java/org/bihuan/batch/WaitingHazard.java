package org.bihuan.batch;

import java.time.LocalDate;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A hazard whose task waits for the person logged in.
 *
 * @param grade the grade given or, before that, proposed
 * @param section the code of the unit proposed to be responsible, before one is ordered to rectify
 */
record WaitingHazard(
        String code,
        String place,
        Field field,
        String description,
        LocalDate discoveredOn,
        @Nullable Grade grade,
        @Nullable String section) {}
