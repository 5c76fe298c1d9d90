package org.bihuan.hazard;

/** What can happen to a hazard; each stands in its record. */
public enum Step {
    REPORTED,
    GRADED,
    FOUND_NO_HAZARD,
    FOUND_DUPLICATE,
    ASSIGNED,
    RETURNED,
    RECTIFIED,
    ACCEPTED,
    ACCEPTANCE_FAILED,
    CLOSED,
    REMINDED,
    DUE_TODAY,
    OVERDUE,
    STEP_REMINDED,
    STEP_OVERDUE,
    STEP_RAISED_DEPUTY,
    STEP_RAISED_MANAGER,
    IMPORTED,
    PHOTO_ADDED,
    PHOTO_WITHDRAWN
}
