package org.bihuan.organization;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody does in a unit. A person may hold several roles in several units; everybody may report. */
public enum Role {
    REPORTER(UnitKind.values()),
    SAFETY_OFFICER(UnitKind.MINE),
    SECTION_HEAD(UnitKind.SECTION, UnitKind.DEPARTMENT, UnitKind.TEAM),
    RECTIFIER(UnitKind.SECTION, UnitKind.DEPARTMENT, UnitKind.TEAM),
    DEPUTY_MANAGER(UnitKind.MINE),
    MINE_MANAGER(UnitKind.MINE),
    GROUP_SAFETY(UnitKind.GROUP),
    INSPECTOR(UnitKind.BRANCH_OFFICE, UnitKind.BRANCH),
    OFFICE_HEAD(UnitKind.BRANCH_OFFICE),
    BRANCH_DIRECTOR(UnitKind.BRANCH),
    PROMOTION_OFFICER(UnitKind.OFFICE, UnitKind.BUREAU),
    BUREAU_LEADER(UnitKind.BUREAU),
    ADMINISTRATOR(UnitKind.values());

    private final Set<UnitKind> kinds;

    Role(UnitKind... kinds) {
        this.kinds = Collections.unmodifiableSet(EnumSet.copyOf(List.of(kinds)));
    }

    /** The kinds of unit in which somebody can hold this role. */
    Set<UnitKind> kinds() {
        return kinds;
    }

    /** The role's id in models, files and group ids, such as {@code safety-officer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no role has this id */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role '" + id + "'"));
    }
}
