package org.bihuan.supervision.key;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A reason for which the night proposed a mine, as it was then.
 *
 * @param measured urges, points or hazards
 * @param allowed from how many on, or up to how many points, it is a reason
 * @param period over how many days
 */
@Embeddable
public record KeyGround(@Enumerated(EnumType.STRING) KeyReason reason, int measured, int allowed, int period) {}
