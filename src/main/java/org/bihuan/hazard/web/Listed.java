package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.hazard.HazardLine;

/**
 * A line of a list of hazards.
 *
 * @param reportedOn the day it was registered
 */
record Listed(HazardLine hazard, Standing standing, Optional<Term> term, LocalDate reportedOn) {

    static Listed of(HazardLine line, Clock clock) {
        Instant rectified = line.rectifiedAt();
        return new Listed(
                line,
                Standing.of(line),
                Term.of(
                        line.deadline(),
                        rectified == null ? null : LocalDate.ofInstant(rectified, clock.getZone()),
                        LocalDate.now(clock)),
                LocalDate.ofInstant(line.registeredAt(), clock.getZone()));
    }
}
