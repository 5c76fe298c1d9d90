package org.bihuan.supervision.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.bihuan.supervision.Figure;

/** A figure of the mine as it was when it was diagnosed or evaluated. */
@Embeddable
public record FrozenFigure(
        @Enumerated(EnumType.STRING) Moment moment,
        @Enumerated(EnumType.STRING) Figure figure,
        @Column(name = "measured") BigDecimal value) {

    /** When it was read. */
    public enum Moment {
        DIAGNOSIS,
        EVALUATION
    }
}
