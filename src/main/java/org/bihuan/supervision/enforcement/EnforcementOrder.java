package org.bihuan.supervision.enforcement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order or a penalty, as it was served on the mine. What was issued is never changed.
 *
 * @param round in which round of orders of its case it was issued, from 1
 * @param basis the legal basis, 1 to 300 characters
 * @param text what is ordered, 1 to 1000 characters
 * @param amount of a fine in yuan, up to 9,999,999,999.99; others have none
 * @param deliveredTo who received it for the mine, 1 to 100 characters
 */
@Embeddable
public record EnforcementOrder(
        int round,
        @Enumerated(EnumType.STRING) Kind kind,
        String basis,
        String text,
        @Nullable BigDecimal amount,
        LocalDate issuedOn,
        String deliveredTo) {

    /** What is ordered, or by what the mine is punished. */
    public enum Kind {
        CORRECT,
        STOP_WORK,
        STOP_USE,
        WARNING,
        FINE,
        SUSPEND_LICENCE,
        OTHER
    }
}
