package org.bihuan.board;

import java.time.LocalDate;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/**
 * A major hazard as it is published (公示): listed, and perhaps delisted.
 *
 * @param visible whether the viewer may also open the hazard's own page
 */
record PublishedHazard(
        String code,
        String mine,
        String place,
        String description,
        String listingNumber,
        LocalDate listedOn,
        LocalDate deadline,
        HazardState state,
        @Nullable LocalDate delistedOn,
        boolean visible) {}
