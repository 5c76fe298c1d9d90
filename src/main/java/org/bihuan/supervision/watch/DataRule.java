package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import org.bihuan.supervision.watch.DataSignal.Measure;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one signal.
 *
 * @param limit above it the data are not well: days, percent or a number
 * @param period how many days back it is measured
 * @param sample how many there must be for a share to be told
 * @param minutes within which an acceptance is hasty; 0 where it does not matter
 * @param weight how many of the 100 points it is worth
 * @param dataFirst whether an urge can be answered only once the data are well
 * @param rest after an answer was accepted, for how many days the mine is not urged about it again
 * @param version of the table
 */
record DataRule(
        DataSignal signal,
        int limit,
        int period,
        int sample,
        int minutes,
        int weight,
        boolean dataFirst,
        int rest,
        int version) {

    static DataRule of(DataSignal signal, Decisions.Rule rule) {
        return new DataRule(
                signal,
                rule.number("limit"),
                rule.number("period"),
                rule.number("sample"),
                rule.number("minutes"),
                rule.number("weight"),
                Boolean.parseBoolean(rule.text("dataFirst")),
                rule.number("rest"),
                rule.version());
    }

    /** @param measured nothing when there is nothing to measure: as bad as it can be for days, nothing said for shares */
    DataMark judge(@Nullable BigDecimal measured) {
        boolean breached =
                measured == null ? signal.measure() == Measure.DAYS : measured.compareTo(BigDecimal.valueOf(limit)) > 0;
        return new DataMark(signal, measured, limit, weight, breached);
    }
}
