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

    boolean onTheSpot() {
        return this == ACCEPTING_ON_THE_SPOT || this == CLOSED_ON_THE_SPOT;
    }
}
