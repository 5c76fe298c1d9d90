package org.bihuan.supervision.enforcement;

import org.bihuan.supervision.MatterStep;

/** What can happen to an enforcement case. */
public enum CaseStep implements MatterStep {
    CASE_OPENED,
    INSPECTION_PLANNED,
    INSPECTION_RECORDED,
    ORDERS_ISSUED,
    NO_ORDERS_NEEDED,
    FOLLOW_UP_SETTLED,
    FOLLOW_UP_UNSETTLED,
    CASE_RETURNED,
    CASE_CLOSED
}
