package org.bihuan.hazard.web;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;

/** What a list of hazards can be sorted by. The fewer days are left, the earlier the deadline; what has none yet comes last. */
enum ListOrder {
    NEWEST(Sort.unsorted()),
    FEWEST_DAYS(by("deadline", Direction.ASC)),
    MOST_DAYS(by("deadline", Direction.DESC)),
    FEWEST_DAYS_FIRST(by("firstDeadline", Direction.ASC)),
    MOST_DAYS_FIRST(by("firstDeadline", Direction.DESC));

    private final Sort sort;

    ListOrder(Sort sort) {
        this.sort = sort;
    }

    private static Sort by(String deadline, Direction direction) {
        return Sort.by(new Sort.Order(direction, deadline).nullsLast());
    }

    /** Made definite by the id, so that no line is on two pages. */
    Sort sort() {
        return sort.and(Sort.by(Direction.DESC, "id"));
    }
}
