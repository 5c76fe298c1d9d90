package org.bihuan.supervision.policy;

/** Where a policy, or a measure of it, stands. */
public enum PolicyState {
    DIAGNOSING,
    DRAFTING,
    APPROVING,
    FILING,
    CARRYING_OUT,
    VERIFYING,
    VERIFIED,
    EVALUATING,
    POLICY_CLOSED
}
