package org.bihuan.supervision.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A problem that a diagnosis found.
 *
 * @param dimension the key of its dimension
 * @param text what is wrong, 1 to 500 characters
 */
@Embeddable
public record Finding(String dimension, @Enumerated(EnumType.STRING) Severity severity, String text) {

    /** How much it matters. */
    public enum Severity {
        GENERAL,
        SERIOUS
    }
}
