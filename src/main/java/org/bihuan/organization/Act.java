package org.bihuan.organization;

/** What an administrator does that others must be able to look up afterwards. */
public enum Act {
    PASSWORD_GIVEN,
    JOB_RETRIED
}
