package org.bihuan.hazard;

import org.jspecify.annotations.Nullable;

/**
 * Which hazards of the jurisdiction a list shows.
 *
 * @param state only those in this state
 * @param grade only those of this grade
 * @param text only those whose code, place or description contains it; upper and lower case are the same
 */
public record HazardFilter(@Nullable HazardState state, @Nullable Grade grade, @Nullable String text) {

    /** The text as a pattern for {@code like ... escape '!'}. */
    @Nullable
    String pattern() {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
