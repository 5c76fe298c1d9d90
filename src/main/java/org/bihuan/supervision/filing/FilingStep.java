package org.bihuan.supervision.filing;

import org.bihuan.supervision.MatterStep;

/** What can happen to a filing. */
public enum FilingStep implements MatterStep {
    FILING_OPENED,
    FILING_SUBMITTED,
    FILING_SUBMITTED_LATE,
    FILING_REVIEWED,
    FILING_RETURNED,
    FILING_RECEIPTED
}
