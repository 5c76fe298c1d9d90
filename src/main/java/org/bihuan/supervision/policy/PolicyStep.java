package org.bihuan.supervision.policy;

import org.bihuan.supervision.MatterStep;

/** What can happen to a policy, its measures and their changes. */
public enum PolicyStep implements MatterStep {
    POLICY_OPENED,
    MINE_DIAGNOSED,
    POLICY_DRAFTED,
    POLICY_APPROVED,
    POLICY_RETURNED,
    POLICY_RECEIPTED,
    POLICY_FILING_RETURNED,
    MEASURE_ORDERED,
    MEASURE_CARRIED_OUT,
    MEASURE_VERIFIED,
    MEASURE_RETURNED,
    POLICY_CONTINUED,
    POLICY_EFFECTIVE,
    POLICY_CLOSED,
    POLICY_CANCELLED,
    CHANGE_PROPOSED,
    CHANGE_APPROVED,
    CHANGE_REFUSED,
    MEASURE_CHANGED
}
