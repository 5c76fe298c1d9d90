package org.bihuan.hazard;

/** How a hazard was discovered (发现途径). */
public enum Source {
    MONTHLY_INSPECTION,
    HALF_MONTHLY_INSPECTION,
    DAILY_PATROL,
    SHIFT_CHECK,
    SPECIAL_INSPECTION,
    GROUP_INSPECTION,
    ENFORCEMENT,
    SNAPSHOT,
    ALARM,
    PUBLIC_REPORT
}
