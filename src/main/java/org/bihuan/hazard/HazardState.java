package org.bihuan.hazard;

/** Where a hazard stands in the closed loop. */
public enum HazardState {
    GRADING(true),
    ASSIGNING(true),
    RECTIFYING(true),
    ACCEPTING(true),
    ACCEPTED(true),
    CLOSED(false),
    NOT_A_HAZARD(false),
    DUPLICATE(false);

    private final boolean open;

    HazardState(boolean open) {
        this.open = open;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return open;
    }
}
