package org.bihuan.supervision.bulletin;

/** What mines and groups are ranked by, each from 0 to 100; in words {@code bulletin.rated.<name>}. */
public enum Rated {
    CLOSURE_RATE,
    ON_TIME_RATE,
    NOT_OVERDUE,
    DATA_SCORE,
    POLICY_PROGRESS
}
