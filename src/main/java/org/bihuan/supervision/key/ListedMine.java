package org.bihuan.supervision.key;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mine on the list of key supervision.
 *
 * @param code of the matter
 * @param id of the mine
 * @param office the name of the office that supervises it, if one does
 * @param decision why it was listed
 */
public record ListedMine(
        String code,
        long id,
        String mine,
        @Nullable String office,
        LocalDate listedOn,
        String decision,
        String state) {}
