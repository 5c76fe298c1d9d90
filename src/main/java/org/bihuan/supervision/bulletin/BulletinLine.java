package org.bihuan.supervision.bulletin;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one mine, or of a group's together.
 *
 * @param mine the code of the mine
 * @param name what it was called then
 * @param owner what the group was called that owns it
 * @param found hazards found in the month
 * @param major of these, major ones
 * @param closed of these, how many were closed when they were counted
 * @param rectified of these, how many were rectified and had a deadline
 * @param onTime of these rectified, how many by their first deadline
 * @param outstanding hazards of whatever month that were to be rectified when they were counted
 * @param overdue of these, overdue ones
 * @param dataScore the average of the data watch in the month
 * @param measures of the mine's policies
 * @param measuresDone of these, verified ones
 */
@Embeddable
public record BulletinLine(
        String mine,
        String name,
        @Nullable String owner,
        int found,
        int major,
        int closed,
        int rectified,
        int onTime,
        int outstanding,
        int overdue,
        @Nullable BigDecimal dataScore,
        int measures,
        int measuresDone) {

    private static final int PERCENT = 100;

    /** The mines of a group, or of the province, as one; the score is their average. */
    static BulletinLine together(String name, List<BulletinLine> mines) {
        return new BulletinLine(
                "",
                name,
                null,
                sum(mines, BulletinLine::found),
                sum(mines, BulletinLine::major),
                sum(mines, BulletinLine::closed),
                sum(mines, BulletinLine::rectified),
                sum(mines, BulletinLine::onTime),
                sum(mines, BulletinLine::outstanding),
                sum(mines, BulletinLine::overdue),
                average(mines.stream()
                        .map(BulletinLine::dataScore)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()),
                sum(mines, BulletinLine::measures),
                sum(mines, BulletinLine::measuresDone));
    }

    private static int sum(List<BulletinLine> mines, ToIntFunction<BulletinLine> count) {
        return mines.stream().mapToInt(count).sum();
    }

    private static @Nullable BigDecimal average(List<BigDecimal> scores) {
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }

    /** From 0 to 100 with one decimal; empty if there was nothing to measure. */
    public Optional<BigDecimal> rate(Rated rated) {
        return switch (rated) {
            case CLOSURE_RATE -> share(closed, found);
            case ON_TIME_RATE -> share(onTime, rectified);
            case NOT_OVERDUE -> share(outstanding - overdue, outstanding);
            case DATA_SCORE -> Optional.ofNullable(dataScore);
            case POLICY_PROGRESS -> share(measuresDone, measures);
        };
    }

    private static Optional<BigDecimal> share(int part, int of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf((long) part * PERCENT)
                        .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }
}
