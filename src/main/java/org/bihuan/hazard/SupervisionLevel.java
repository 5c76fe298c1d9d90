package org.bihuan.hazard;

import org.bihuan.organization.Role;

/** The levels at which a rectification is supervised (督办), from the lowest; an overdue one rises from one to the next (提级督办). */
public enum SupervisionLevel {
    SECTION(Role.SECTION_HEAD),
    DEPUTY(Role.DEPUTY_MANAGER),
    MANAGER(Role.MINE_MANAGER),
    GROUP(Role.GROUP_SAFETY),
    BRANCH(Role.BRANCH_DIRECTOR),
    BUREAU(Role.BUREAU_LEADER);

    private final Role role;

    SupervisionLevel(Role role) {
        this.role = role;
    }

    /** The role that supervises at this level. */
    public Role role() {
        return role;
    }
}
