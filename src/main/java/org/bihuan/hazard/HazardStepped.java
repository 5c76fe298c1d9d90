package org.bihuan.hazard;

import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A step of the loop was taken. Published inside the step's transaction.
 *
 * @param hazard the hazard after the step
 * @param step what happened
 * @param actor who did it; nobody when the system did
 * @param note why, or how, in the actor's words
 * @param entry the id of the line in the record
 * @param to who gets a task by it, where only the step's own act says so
 */
public record HazardStepped(
        Hazard hazard, Step step, @Nullable Person actor, @Nullable String note, long entry, @Nullable Person to) {}
