package org.bihuan.supervision;

import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A step of a matter was taken. Published inside the step's transaction.
 *
 * @param matter the matter after the step
 * @param actor who did it; nobody when the system did
 * @param note why, or how, in the actor's words
 * @param entry the id of the line in the record
 */
public record MatterStepped(
        Matter matter, MatterStep step, @Nullable Person actor, @Nullable String note, long entry) {}
