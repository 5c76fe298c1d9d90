package org.bihuan.hazard;

/** The field of work a hazard belongs to (专业). */
public enum Field {
    MINING,
    HEADING,
    ELECTROMECHANICAL,
    TRANSPORT,
    VENTILATION,
    GAS,
    DUST,
    FIRE,
    WATER,
    ROCK_BURST,
    BLASTING,
    SURFACE,
    OTHER
}
