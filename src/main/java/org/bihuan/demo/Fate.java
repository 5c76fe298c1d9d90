package org.bihuan.demo;

/** How far one of the demo's hazards has come by now. */
enum Fate {
    GRADING,
    ASSIGNING,
    RECTIFYING,
    OVERDUE,
    ACCEPTING,
    ACCEPTING_ON_THE_SPOT,
    NO_HAZARD,
    DUPLICATE,
    CLOSED,
    CLOSED_LATE,
    CLOSED_ON_THE_SPOT,
    CLOSED_AFTER_RETURN,
    CLOSED_AFTER_FAILURE;

    /** Whether no major hazard ends like this: those are stopped, planned and listed. */
    boolean isMinor() {
        return onTheSpot() || this == ASSIGNING;
    }

    boolean onTheSpot() {
        return this == ACCEPTING_ON_THE_SPOT || this == CLOSED_ON_THE_SPOT;
    }
}
