package org.bihuan.notification;

/** Why something stands in a digest, in the order in which it is read. */
public enum DigestKind {
    OVERDUE,
    DUE_TODAY,
    DUE_SOON,
    /** Waits for a decision, which need not be due yet. */
    TO_DECIDE,
    /** How the unit stands that somebody leads. */
    FIGURES;

    /** How many days ahead "soon" reaches. */
    public static final int SOON_IN_DAYS = 3;
}
