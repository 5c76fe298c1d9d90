package org.bihuan.supervision.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.bihuan.supervision.Figure;

/**
 * A figure of the mine as it was when it was diagnosed or evaluated.
 *
 * @param round which of its evaluations, from 1
 */
@Embeddable
public record FrozenFigure(
        @Enumerated(EnumType.STRING) Moment moment,
        int round,
        @Enumerated(EnumType.STRING) Figure figure,
        @Column(name = "measured") BigDecimal value) {

    /** When it was read. */
    public enum Moment {
        DIAGNOSIS,
        EVALUATION
    }
}
