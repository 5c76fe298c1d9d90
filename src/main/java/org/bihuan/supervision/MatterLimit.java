package org.bihuan.supervision;

import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.workflow.Decisions;

/**
 * How long a step of a matter may wait for somebody.
 *
 * @param days how many days it may take; 0 if the matter's own last day is its limit
 * @param withinDueOn whether it ends with the matter's last day at the latest
 * @param remindBefore how many days before the end to remind; 0 does not
 * @param raiseEvery how many days after the end, and after each level told, to tell the next one up; less than 1 is as 1
 * @param source the table and its version
 */
public record MatterLimit(int days, boolean withinDueOn, int remindBefore, int raiseEvery, String source) {

    /** Of a rule with the outputs {@code days}, {@code withinDueOn}, {@code remindBefore} and {@code raiseEvery}. */
    public static MatterLimit of(Decisions.Rule rule) {
        return new MatterLimit(
                rule.number("days"),
                Boolean.parseBoolean(rule.text("withinDueOn")),
                rule.number("remindBefore"),
                rule.number("raiseEvery"),
                rule.source());
    }

    /**
     * The last day of a step of a matter that begins today. What comes after the matter's last day was met is not late by it, and what
     * comes after it has passed is to be done at once.
     */
    public LocalDate lastDay(Matter matter, LocalDate today) {
        LocalDate whole = matter.getDueOn();
        boolean met = matter.getDoneOn() != null;
        if (days == 0) {
            return met ? later(Objects.requireNonNull(whole), today) : Objects.requireNonNull(whole, matter.getCode());
        }
        LocalDate own = today.plusDays(days);
        return withinDueOn && whole != null && !met && whole.isBefore(own) ? later(whole, today) : own;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
