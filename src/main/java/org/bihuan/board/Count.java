package org.bihuan.board;

import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/** How many hazards of a section are overdue, of one grade and age. */
record Count(Choice mine, @Nullable Choice section, Grade grade, Age age, int number) {

    boolean isOf(Filter filter) {
        return (filter.mine() == null || filter.mine().equals(mine.code()))
                && (filter.section() == null
                        || section != null && filter.section().equals(section.code()));
    }

    /** A unit that the list can be narrowed to. */
    record Choice(String code, String name) {}
}
