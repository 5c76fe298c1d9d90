package org.bihuan.supervision.visit;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** How many visits a month asks for, from the decision table {@code bpmn/visit-plan.dmn}. */
@Component
public class VisitPlan {

    private final Decisions decisions;

    VisitPlan(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What holds for a month.
     *
     * @param wanted how many visits there must be at least
     * @param most how many are planned at most
     * @param remindOn the day of the month on which the promotion office is reminded if there was none
     * @param recordWithin how many days after a visit it must be recorded
     */
    public record Month(int wanted, int most, int remindOn, int recordWithin) {}

    public Month of(LocalDate day) {
        Decisions.Rule rule = decisions.decide("visitPlan", Map.of("month", day.getMonthValue()));
        return new Month(
                rule.number("wanted"), rule.number("most"), rule.number("remindOn"), rule.number("recordWithin"));
    }
}
