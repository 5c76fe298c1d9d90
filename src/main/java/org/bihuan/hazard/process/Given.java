package org.bihuan.hazard.process;

import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** Fields that only some decisions need. */
final class Given {

    private Given() {}

    /** @throws StepRefused naming the field if it is empty */
    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new StepRefused("hazard.refused.missing." + field);
        }
        return value;
    }
}
