package org.bihuan.supervision.key;

/** Why the night proposes a mine; in words {@code key.reason.<name>}. */
public enum KeyReason {
    /** Urges in the period that were not closed in time, or whose answer was sent back. */
    URGED,
    /** On every night of the period the score of its data was in the lowest band. */
    LOWEST_BAND,
    /** Hazards in the period that inspectors found, or that are major. */
    PROBLEMS
}
