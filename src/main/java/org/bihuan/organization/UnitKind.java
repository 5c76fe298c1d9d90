package org.bihuan.organization;

import java.util.Set;

/** What a unit is in the two trees that meet in a mine: the bureau's supervision and the group's ownership. What is above comes first. */
public enum UnitKind {
    BUREAU,
    OFFICE(BUREAU),
    BRANCH(BUREAU),
    BRANCH_OFFICE(BRANCH),
    GROUP,
    MINE(GROUP),
    DEPARTMENT(MINE),
    SECTION(MINE),
    TEAM(SECTION, DEPARTMENT);

    private final Set<UnitKind> parents;

    UnitKind(UnitKind... parents) {
        this.parents = Set.of(parents);
    }

    /** Of which kinds the unit is that one of this kind is a part of; empty for the heads of the two trees. */
    Set<UnitKind> parents() {
        return parents;
    }

    /** Whether it is always a part of another unit. A mine may be nobody's. */
    boolean needsParent() {
        return !parents.isEmpty() && this != MINE;
    }
}
