package org.bihuan.hazard;

import java.util.EnumSet;
import java.util.Set;

/** Where a hazard stands in the closed loop. */
public enum HazardState {
    GRADING(true),
    STOPPING_WORK(true),
    PLANNING(true),
    LISTING(true),
    ASSIGNING(true),
    RECTIFYING(true),
    ACCEPTING(true),
    MINE_ACCEPTING(true),
    GROUP_ACCEPTING(true),
    BRANCH_ACCEPTING(true),
    ACCEPTED(true),
    CLOSED(false),
    NOT_A_HAZARD(false),
    DUPLICATE(false);

    private static final Set<HazardState> ACCEPTANCES =
            EnumSet.of(ACCEPTING, MINE_ACCEPTING, GROUP_ACCEPTING, BRANCH_ACCEPTING);

    private final boolean open;

    HazardState(boolean open) {
        this.open = open;
    }

    /** Whether the rectification waits for somebody to accept it. */
    boolean isAccepting() {
        return ACCEPTANCES.contains(this);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return open;
    }
}
