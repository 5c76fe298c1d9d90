package org.bihuan.supervision.watch;

/** Where an urge stands. */
public enum UrgeState {
    /** The mine is to answer. */
    ANSWERING,
    /** The supervising office is to judge the answer. */
    JUDGING,
    URGE_CLOSED
}
