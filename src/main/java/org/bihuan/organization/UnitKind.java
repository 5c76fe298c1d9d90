package org.bihuan.organization;

/** What a unit is in the two trees that meet in a mine: the bureau's supervision and the group's ownership. */
public enum UnitKind {
    BUREAU,
    OFFICE,
    BRANCH,
    BRANCH_OFFICE,
    GROUP,
    MINE,
    DEPARTMENT,
    SECTION,
    TEAM
}
