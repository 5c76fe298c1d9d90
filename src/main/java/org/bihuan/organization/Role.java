package org.bihuan.organization;

import java.util.Arrays;
import java.util.Locale;

/** What somebody does in a unit. A person may hold several roles in several units; everybody may report. */
public enum Role {
    REPORTER,
    SAFETY_OFFICER,
    SECTION_HEAD,
    RECTIFIER,
    DEPUTY_MANAGER,
    MINE_MANAGER,
    GROUP_SAFETY,
    INSPECTOR,
    OFFICE_HEAD,
    BRANCH_DIRECTOR,
    PROMOTION_OFFICER,
    BUREAU_LEADER,
    ADMINISTRATOR;

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
