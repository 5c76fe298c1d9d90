package org.bihuan.demo;

import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.jspecify.annotations.Nullable;

/** A hazard as mines find it again and again, from which the demo's hazards are made. */
record TypicalHazard(
        Field field,
        String place,
        String description,
        Grade grade,
        String measure,
        Source source,
        @Nullable Integer majorCategory) {

    boolean major() {
        return grade == Grade.MAJOR;
    }
}
