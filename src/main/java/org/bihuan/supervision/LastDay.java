package org.bihuan.supervision;

import java.time.LocalDate;
import org.bihuan.workflow.StepRefused;

/** The day by which something is to be done. */
public final class LastDay {

    /** What lies further ahead is a slip of the pen. */
    private static final int MOST_YEARS = 10;

    private LastDay() {}

    /**
     * The same day.
     *
     * @throws StepRefused if it is more than ten years after the day from which it counts
     */
    public static LocalDate withinReach(LocalDate day, LocalDate from) {
        if (day.isAfter(from.plusYears(MOST_YEARS))) {
            throw new StepRefused("matter.refused.tooFar", MOST_YEARS);
        }
        return day;
    }
}
