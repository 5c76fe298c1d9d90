package org.bihuan.supervision.plan;

import java.time.MonthDay;
import java.util.List;
import org.bihuan.supervision.MatterKind;

/** What shows that an obligation was met. */
public sealed interface Evidence {

    /**
     * Steps in the record of matters, owed so many times in each period.
     *
     * @param steps their names
     * @param due the last day in the year of what is owed yearly; of the rest the last day of the period
     */
    record Steps(List<String> steps, Owing each, Every every, int times, MonthDay due) implements Evidence {}

    /** What is filed for the obligation. */
    record Filed() implements Evidence {}

    /** Matters that are opened when something happens, each with a last day of its own. */
    record Opened(List<MatterKind> kinds) implements Evidence {}

    /** The data that arrive from each mine. */
    record Data() implements Evidence {}

    /** Who owes it. */
    enum Owing {
        MINE,
        GROUP,
        BRANCH,
        BUREAU
    }

    /** How long its periods are. */
    enum Every {
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
    }
}
