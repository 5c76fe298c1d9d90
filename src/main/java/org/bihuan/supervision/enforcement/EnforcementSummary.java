package org.bihuan.supervision.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a branch's enforcement of dual prevention came to in a period (P19).
 *
 * @param asOf the day on which it was told
 * @param inspected the cases whose inspection lies in the period, by day
 * @param found the hazards found in these
 * @param ordered the orders and penalties delivered in the period
 * @param followed the follow-ups made in the period
 */
public record EnforcementSummary(
        Unit branch,
        SummaryPeriod period,
        LocalDate asOf,
        List<Inspected> inspected,
        List<Counted> found,
        List<Ordered> ordered,
        List<Followed> followed) {

    /**
     * A case that was inspected.
     *
     * @param answered how many items about dual prevention were checked
     * @param unmet how many of them were not met
     * @param hazards how many hazards were found
     */
    public record Inspected(
            String code,
            String mine,
            InspectionKind kind,
            LocalDate inspectedOn,
            int answered,
            int unmet,
            int hazards,
            boolean open) {}

    /**
     * Hazards of a field and grade.
     *
     * @param grade none if they are not graded yet, or are no hazards
     * @param open how many of them are open
     */
    public record Counted(Field field, @Nullable Grade grade, int hazards, int open) {}

    /**
     * Orders of a kind.
     *
     * @param amount of all fines, in yuan
     */
    public record Ordered(EnforcementOrder.Kind kind, int orders, BigDecimal amount) {}

    public record Followed(boolean settled, int times) {}

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return inspected.isEmpty() && ordered.isEmpty() && followed.isEmpty();
    }

    public long mines() {
        return inspected.stream().map(Inspected::mine).distinct().count();
    }

    /** How many inspections checked dual prevention. */
    public long checked() {
        return inspected.stream().filter(one -> one.answered() > 0).count();
    }

    public int unmet() {
        return inspected.stream().mapToInt(Inspected::unmet).sum();
    }

    public long openCases() {
        return inspected.stream().filter(Inspected::open).count();
    }

    /** How many inspections there were of each kind. */
    public Map<InspectionKind, Long> kinds() {
        return inspected.stream().collect(Collectors.groupingBy(Inspected::kind, TreeMap::new, Collectors.counting()));
    }

    /** The fields in which hazards were found. */
    public Collection<Field> fields() {
        return found.stream().map(Counted::field).distinct().sorted().toList();
    }

    public int hazards() {
        return hazards(one -> true);
    }

    public int hazards(Field field) {
        return hazards(one -> one.field() == field);
    }

    /** @param grade none for those that are not graded */
    public int hazards(Field field, @Nullable Grade grade) {
        return hazards(one -> one.field() == field && one.grade() == grade);
    }

    public int majorHazards() {
        return hazards(one -> one.grade() == Grade.MAJOR);
    }

    private int hazards(Predicate<Counted> which) {
        return found.stream().filter(which).mapToInt(Counted::hazards).sum();
    }

    public int openHazards() {
        return found.stream().mapToInt(Counted::open).sum();
    }

    public int orders() {
        return ordered.stream().mapToInt(Ordered::orders).sum();
    }

    /** All fines, in yuan. */
    public BigDecimal fines() {
        return ordered.stream().map(Ordered::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int followUps() {
        return followed.stream().mapToInt(Followed::times).sum();
    }

    public int settled() {
        return followed.stream()
                .filter(Followed::settled)
                .mapToInt(Followed::times)
                .sum();
    }
}
