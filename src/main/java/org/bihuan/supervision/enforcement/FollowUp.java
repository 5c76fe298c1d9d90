package org.bihuan.supervision.enforcement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A follow-up inspection: whether what was found is rectified and what was ordered is done, and what else was found.
 *
 * @param result what was seen, 1 to 1000 characters
 * @param deliveredTo who received it for the mine, 1 to 100 characters
 * @param found how many further findings became hazards of the mine
 */
@Embeddable
public record FollowUp(LocalDate checkedOn, String result, String deliveredTo, boolean settled, int found) {}
