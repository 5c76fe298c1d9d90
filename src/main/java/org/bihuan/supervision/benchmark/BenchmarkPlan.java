package org.bihuan.supervision.benchmark;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** How many trainings a year asks for, and over how many days mines are compared, from {@code bpmn/training-plan.dmn}. */
@Component
public class BenchmarkPlan {

    private final Decisions decisions;

    BenchmarkPlan(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What holds in a month.
     *
     * @param yearly how many trainings there must be in the year
     * @param wanted how many of them by the end of this month
     * @param remindOn the day of the month from which the promotion office is reminded if there were fewer
     * @param recordWithin how many days after a training it must be recorded
     * @param figureDays over how many days back the figures of mines are compared
     */
    public record Month(int yearly, int wanted, int remindOn, int recordWithin, int figureDays) {}

    public Month of(LocalDate day) {
        Decisions.Rule rule = decisions.decide("trainingPlan", Map.of("month", day.getMonthValue()));
        return new Month(
                rule.number("yearly"),
                rule.number("wanted"),
                rule.number("remindOn"),
                rule.number("recordWithin"),
                rule.number("figureDays"));
    }
}
