package org.bihuan.supervision.visit;

/** Where a visit stands. */
public enum VisitState {
    VISIT_PLANNED,
    /** The supervising office did not take the findings up: the promotion office looks at them again. */
    VISIT_CORRECTING,
    VISIT_TAKING_UP,
    VISIT_CLOSED,
    VISIT_CANCELLED
}
