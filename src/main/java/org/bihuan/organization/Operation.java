package org.bihuan.organization;

/** Whether a mine produces. Of one that does not, supervision asks nothing new; what is open about it is brought to its end. */
public enum Operation {
    PRODUCING,
    /** Stopped for long: it is meant to produce again. */
    STOPPED,
    CLOSED
}
