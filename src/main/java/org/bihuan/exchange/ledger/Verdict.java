package org.bihuan.exchange.ledger;

/** What becomes of a row. */
public enum Verdict {
    /** It is taken in. */
    GOOD,
    /** It is taken in, and somebody should look at the remarks. */
    WARNING,
    /** It stands in the file already or was taken in before; nothing is added. */
    REPEATED,
    /** It cannot be taken in until it is corrected. */
    BAD;

    /** Whether a row with this verdict is taken in. */
    public boolean isImportable() {
        return this == GOOD || this == WARNING;
    }
}
