package org.bihuan.organization;

/** What somebody, most often an administrator, does that others must be able to look up afterwards. */
public enum Act {
    PERSON_ADDED,
    PERSON_CHANGED,
    UNIT_ADDED,
    UNIT_CHANGED,
    PASSWORD_GIVEN,
    JOB_RETRIED,
    LETTER_RESENT,
    CALENDAR_CHANGED,
    ABSENCE_TAKEN,
    ABSENCE_ENDED
}
