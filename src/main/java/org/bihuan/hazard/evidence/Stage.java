package org.bihuan.hazard.evidence;

/** What a photo shows: the hazard as it was found, as it is after rectification, as the acceptor saw it, or as a re-check did. */
public enum Stage {
    BEFORE,
    AFTER,
    ACCEPTANCE,
    RECHECK
}
