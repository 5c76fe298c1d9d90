package org.bihuan.supervision.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was found of one item of the checklist, as it was asked.
 *
 * @param dimension the key of its dimension
 */
@Embeddable
public record Answer(String dimension, String question, @Enumerated(EnumType.STRING) Verdict verdict) {

    /** Whether the mine does as it should. */
    public enum Verdict {
        YES,
        NO,
        NOT_APPLICABLE
    }
}
