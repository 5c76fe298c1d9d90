package org.bihuan.supervision.filing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.bihuan.supervision.filing.Duty.Field;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in.
 *
 * @param field the id of the field
 * @param label its name when it was filled in
 * @param words 1 to 2000 characters; of an item what is missing
 * @param conformity of an item, else nothing
 * @param mendedBy the day until which what is missing in an item is mended
 */
@Embeddable
public record FilingAnswer(
        String field,
        String label,
        @Nullable String words,
        @Nullable @Enumerated(EnumType.STRING) Conformity conformity,
        @Nullable LocalDate mendedBy) {

    static FilingAnswer of(Field field, String words) {
        return new FilingAnswer(field.id(), field.name(), words, null, null);
    }

    /** Of an item where all is as it should be, so that there is nothing to mend. */
    static FilingAnswer full(Field item) {
        return new FilingAnswer(item.id(), item.name(), null, Conformity.FULL, null);
    }

    /** Of an item where something is missing; as long as it is not filed, what and until when need not be told. */
    static FilingAnswer fallingShort(
            Field item, Conformity conformity, @Nullable String missing, @Nullable LocalDate mendedBy) {
        return new FilingAnswer(item.id(), item.name(), missing, conformity, mendedBy);
    }

    /** Whether it is an item that falls short without telling what is missing and until when it is mended. */
    boolean leavesOpen() {
        return conformity != null && conformity.fallsShort() && (words == null || mendedBy == null);
    }

    /** Whether what is missing in it should have been mended by now. */
    boolean isPast(LocalDate today) {
        return mendedBy != null && mendedBy.isBefore(today);
    }
}
