package org.bihuan.supervision.visit;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** How many visits the months of a year had. */
public record VisitYear(List<OfMonth> months) {

    /**
     * A month.
     *
     * @param wanted how many there must be at least
     * @param most how many are planned at most
     * @param planned how many were planned and not cancelled
     * @param held how many have taken place
     */
    public record OfMonth(YearMonth month, int wanted, int most, long planned, long held) {

        /** Whether the month is over, or as good as over, and had too few. */
        public boolean missing(YearMonth current) {
            return month.isBefore(current) && held < wanted;
        }
    }

    /** Up to a month, the latest first. */
    public static VisitYear of(List<Visit> visits, YearMonth first, YearMonth last, VisitPlan plan) {
        return new VisitYear(Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> count(month, visits, plan.of(month.atDay(1))))
                .toList());
    }

    private static OfMonth count(YearMonth month, List<Visit> visits, VisitPlan.Month rule) {
        List<Visit> own = visits.stream()
                .filter(visit -> YearMonth.from(visit.getVisitOn()).equals(month))
                .toList();
        return new OfMonth(
                month,
                rule.wanted(),
                rule.most(),
                own.stream()
                        .filter(visit -> !visit.getMatter().standsIn(VisitState.VISIT_CANCELLED))
                        .count(),
                own.stream().filter(Visit::isHeld).count());
    }
}
