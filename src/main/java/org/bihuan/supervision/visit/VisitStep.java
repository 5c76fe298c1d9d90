package org.bihuan.supervision.visit;

import org.bihuan.supervision.MatterStep;

/** What can happen to a visit. */
public enum VisitStep implements MatterStep {
    VISIT_PLANNED,
    VISIT_POSTPONED,
    VISIT_CANCELLED,
    VISIT_RECORDED,
    FINDINGS_RETURNED,
    FINDINGS_TAKEN_UP,
    /** What a visit proposed for a policy went to one that was opened later. */
    PROPOSALS_TAKEN_ALONG
}
