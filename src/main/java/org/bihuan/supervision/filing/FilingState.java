package org.bihuan.supervision.filing;

/** Where a filing stands. */
public enum FilingState {
    FILING_DUE,
    FILING_REVIEW,
    FILING_RECEIPT,
    FILING_CORRECTION,
    FILING_RECEIPTED
}
