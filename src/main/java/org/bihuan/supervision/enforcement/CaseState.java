package org.bihuan.supervision.enforcement;

/** Where an enforcement case stands. */
public enum CaseState {
    PLANNING_INSPECTION,
    INSPECTING,
    ISSUING_ORDERS,
    FOLLOWING_UP,
    CLOSING_CASE,
    CASE_CLOSED
}
