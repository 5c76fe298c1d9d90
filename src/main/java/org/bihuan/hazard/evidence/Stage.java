package org.bihuan.hazard.evidence;

/** What a photo shows: the hazard as it was found, as it is after rectification, or as the acceptor saw it. */
public enum Stage {
    BEFORE,
    AFTER,
    ACCEPTANCE
}
