package org.bihuan.organization;

import java.util.Set;

/**
 * What somebody leads, and so answers for.
 *
 * @param person the id of the person
 * @param unit the unit for which the person, or somebody for whom they stand in, holds a leading role
 * @param mines the ids of the mines that it is, owns or supervises
 */
public record Charge(long person, Unit unit, Set<Long> mines) {}
