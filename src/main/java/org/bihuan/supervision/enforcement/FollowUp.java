package org.bihuan.supervision.enforcement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A follow-up inspection: whether what was found is rectified and what was ordered is done.
 *
 * @param result what was seen, 1 to 1000 characters
 * @param deliveredTo who received it for the mine, 1 to 100 characters
 */
@Embeddable
public record FollowUp(LocalDate checkedOn, String result, String deliveredTo, boolean settled) {}
