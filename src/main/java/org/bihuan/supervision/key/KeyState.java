package org.bihuan.supervision.key;

/** Where the key supervision of a mine stands. */
public enum KeyState {
    /** The director is to decide on the proposal. */
    KEY_PROPOSED,
    KEY_REFUSED,
    /** Listed; an inspection is under way. */
    KEY_INSPECTING,
    /** Listed; the office is to verify what has improved. */
    KEY_VERIFYING,
    /** Listed; the director is to decide whether it is delisted. */
    KEY_DELISTING,
    KEY_DELISTED
}
