package org.bihuan.supervision.filing;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;

/** In which order filings are listed; in words {@code filing.order.<name>}. */
public enum FilingOrder {
    NEWEST(JpaSort.unsafe(Sort.Direction.DESC, "m.dueOn")),
    EARLIEST_DUE(JpaSort.unsafe("m.dueOn")),
    UNIT(JpaSort.unsafe("u.code")),
    LAST_FILED(JpaSort.unsafe(Sort.Direction.DESC, "f.filedOn")),
    STATE(JpaSort.unsafe("m.state"));

    private final Sort sort;

    FilingOrder(Sort sort) {
        this.sort = sort;
    }

    /** What is the same in it is in the order of the units. */
    Sort sort() {
        return sort.and(JpaSort.unsafe("u.code", "f.id"));
    }
}
