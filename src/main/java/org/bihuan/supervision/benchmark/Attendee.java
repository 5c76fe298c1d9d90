package org.bihuan.supervision.benchmark;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.bihuan.organization.Person;

/**
 * Somebody who took part in a training.
 *
 * @param unitCode the code of the unit for which they came, which was invited
 */
@Embeddable
record Attendee(String unitCode, @ManyToOne(fetch = FetchType.LAZY, optional = false) Person person) {}
