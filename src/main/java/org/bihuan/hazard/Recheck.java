package org.bihuan.hazard;

/** How the re-check (复查) of a closure stands that was drawn for one. */
public enum Recheck {
    DUE,
    PASSED
}
