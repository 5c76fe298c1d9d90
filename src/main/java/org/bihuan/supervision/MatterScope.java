package org.bihuan.supervision;

import java.util.Set;

/**
 * Which matters somebody sees, as parameters of queries.
 *
 * @param everything whether all
 * @param supervised the ids of the units about which they see all matters; never empty
 * @param mines the ids of the units about which they see what is shared; never empty
 */
public record MatterScope(boolean everything, Set<Long> supervised, Set<Long> mines) {

    /**
     * The condition on a matter {@code m} about a unit {@code u} in a query with these parameters: the bureau sees all, a branch what it
     * supervises, each unit its own affairs, a mine and its group what is shared with them, everybody what the bureau shares.
     */
    public static final String SEEN = " (:everything = true or u.id in :supervised or (m.shared = true"
            + " and (u.id in :mines or u.kind = org.bihuan.organization.UnitKind.BUREAU))) ";

    /** Whether matters about a unit are seen, some or all. */
    public boolean reaches(long unit) {
        return everything || supervised.contains(unit) || mines.contains(unit);
    }
}
