package org.bihuan.board;

import java.time.LocalDate;

/** How long a deadline has passed, in bands of days. The day after the deadline is day 1. */
enum Age {
    UP_TO_3(1, 3),
    UP_TO_7(4, 7),
    UP_TO_30(8, 30),
    LONGER(31, Integer.MAX_VALUE);

    private final int fewest;
    private final int most;

    Age(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The latest deadline that is this old today. */
    LocalDate latestDeadline(LocalDate today) {
        return today.minusDays(fewest);
    }

    /** The earliest deadline that is this old today. */
    LocalDate earliestDeadline(LocalDate today) {
        return this == LONGER ? LocalDate.EPOCH : today.minusDays(most);
    }
}
