package org.bihuan.hazard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param raiseAfter after how many whole days since the deadline passed the supervision rises, each time
     * @param supervisedBy the level that supervises while nothing is overdue
     * @param superviseDays within how many days a supervisor acts
     * @param source the table and its version
     * @param version the version of the table
     */
    public record Limits(
            int days,
            List<Integer> remindBefore,
            LocalTime remindAt,
            List<Integer> raiseAfter,
            SupervisionLevel supervisedBy,
            int superviseDays,
            String source,
            int version) {}

    /** What the newest table says: the rules for what begins now. */
    public Limits of(Grade grade) {
        return limits(decisions.decide("deadlinePlan", Map.of("grade", grade.name())));
    }

    /** What the table says under which a hazard's rectification was ordered. */
    public Limits of(Hazard hazard) {
        Grade grade = Objects.requireNonNull(hazard.getGrade());
        Integer version = hazard.getPlanVersion();
        return version == null
                ? of(grade)
                : limits(decisions.decide("deadlinePlan", version, Map.of("grade", grade.name())));
    }

    private static Limits limits(Decisions.Rule rule) {
        return new Limits(
                rule.number("limitDays"),
                days(rule.text("remindBefore")),
                LocalTime.parse(rule.text("remindAt")),
                days(rule.text("raiseAfter")),
                SupervisionLevel.valueOf(rule.text("supervisedBy")),
                rule.number("superviseDays"),
                rule.source(),
                rule.version());
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
