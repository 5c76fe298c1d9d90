package org.bihuan.supervision.watch;

import org.bihuan.supervision.MatterStep;

/** What happens to an urge. */
public enum UrgeStep implements MatterStep {
    URGE_OPENED,
    URGE_ANSWERED,
    URGE_RETURNED,
    URGE_ACCEPTED,
    /** The data were found well again, whatever was answered. */
    URGE_RECOVERED
}
