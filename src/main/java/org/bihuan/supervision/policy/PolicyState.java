package org.bihuan.supervision.policy;

/** Where a policy, a measure of it, or a change of its measures stands. */
public enum PolicyState {
    DIAGNOSING,
    DRAFTING,
    APPROVING,
    FILING,
    CARRYING_OUT,
    VERIFYING,
    VERIFIED,
    EVALUATING,
    POLICY_CLOSED,
    POLICY_CANCELLED,
    CHANGE_PROPOSED,
    CHANGE_APPROVED,
    CHANGE_REFUSED
}
