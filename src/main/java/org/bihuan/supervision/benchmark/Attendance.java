package org.bihuan.supervision.benchmark;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Those of a unit who took part in a training and are not in the system; of earlier trainings all of the unit.
 *
 * @param unitCode the code of the unit, which was invited
 * @param people how many, 1 to 999
 * @param who their names, at most 300 characters
 */
@Embeddable
public record Attendance(String unitCode, int people, @Nullable String who) {}
