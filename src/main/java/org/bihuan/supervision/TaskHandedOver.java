package org.bihuan.supervision;

import org.bihuan.organization.Person;

/**
 * An open task of a matter was handed from somebody who leaves to somebody else. Published inside the transaction.
 *
 * @param step the task's id in the model
 * @param to who has it now
 */
public record TaskHandedOver(Matter matter, String step, Person to) {}
