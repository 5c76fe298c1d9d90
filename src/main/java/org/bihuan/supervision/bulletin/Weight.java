package org.bihuan.supervision.bulletin;

/**
 * What a figure counts in the ranking.
 *
 * @param weight how many of the 100 points it is worth
 * @param whenNone from 0 to 100, as what it counts when there is nothing to measure; -1 leaves it out
 */
public record Weight(Rated rated, int weight, int whenNone) {}
