package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one of the signals of a mine was judged on a day.
 *
 * @param measured in days, percent or a number, with one decimal; nothing if there was nothing to measure in the period
 * @param allowed up to where it would have been well
 * @param weight how many of the 100 points it is worth
 */
public record DataMark(DataSignal signal, @Nullable BigDecimal measured, int allowed, int weight, boolean breached) {

    /** The points it brings. */
    public int points() {
        return breached ? 0 : weight;
    }
}
