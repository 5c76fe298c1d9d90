package org.bihuan.hazard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Time limits and reminders by grade, from the decision table {@code bpmn/deadline-plan.dmn}. */
@Component
public class DeadlinePlan {

    /** Limits of more days than this always count calendar days. */
    private static final int LONGEST_IN_WORKING_DAYS = 10;

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    DeadlinePlan(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /**
     * What the table says for a grade.
     *
     * @param days the default time limit, in days
     * @param remindBefore on how many days before the deadline to remind
     * @param remindAt at what time of the day to remind
     */
    public record Limits(int days, List<Integer> remindBefore, LocalTime remindAt) {}

    public Limits of(Grade grade) {
        Decisions.Rule rule = decisions.decide("deadlinePlan", Map.of("grade", grade.name()));
        return new Limits(
                rule.number("limitDays"), days(rule.text("remindBefore")), LocalTime.parse(rule.text("remindAt")));
    }

    /** The last day of the default time limit of a grade, in working days where the mine says so. */
    public LocalDate deadline(Grade grade, Unit mine, LocalDate from) {
        int days = of(grade).days();
        return calendar.plus(from, days, mine.countsWorkingDays() && days <= LONGEST_IN_WORKING_DAYS);
    }

    private static List<Integer> days(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
