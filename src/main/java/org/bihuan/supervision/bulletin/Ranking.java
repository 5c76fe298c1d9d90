package org.bihuan.supervision.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Mines and groups in the order of their points: each figure, from 0 to 100, by its weight, divided by the weights that count. Equal
 * points share a place. It follows from what is stored, so it is the same whenever it is asked for.
 *
 * @param whole all mines as one
 */
public record Ranking(List<Weight> weights, BulletinLine whole, List<Place> groups, List<Place> mines) {

    /**
     * A mine or group in the ranking.
     *
     * @param place from 1
     * @param points from 0 to 100, with one decimal
     */
    public record Place(int place, BigDecimal points, BulletinLine line) {}

    static Ranking of(List<BulletinLine> lines, List<Weight> weights) {
        Map<String, List<BulletinLine>> owned = lines.stream()
                .filter(line -> line.owner() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.owner()), TreeMap::new, Collectors.toList()));
        List<BulletinLine> groups = owned.entrySet().stream()
                .map(group -> BulletinLine.together(group.getKey(), group.getValue()))
                .toList();
        return new Ranking(weights, BulletinLine.together("", lines), ranked(groups, weights), ranked(lines, weights));
    }

    private static List<Place> ranked(List<BulletinLine> lines, List<Weight> weights) {
        List<Place> sorted = lines.stream()
                .map(line -> new Place(0, points(line, weights), line))
                .sorted(Comparator.comparing(Place::points)
                        .reversed()
                        .thenComparing(place -> place.line().mine())
                        .thenComparing(place -> place.line().name()))
                .toList();
        List<Place> ranked = new ArrayList<>();
        for (Place next : sorted) {
            int better = (int) sorted.stream()
                    .filter(other -> other.points().compareTo(next.points()) > 0)
                    .count();
            ranked.add(new Place(better + 1, next.points(), next.line()));
        }
        return ranked;
    }

    private static BigDecimal points(BulletinLine line, List<Weight> weights) {
        BigDecimal points = BigDecimal.ZERO;
        int counting = 0;
        for (Weight weight : weights) {
            Optional<BigDecimal> rate = line.rate(weight.rated())
                    .or(() -> weight.whenNone() < 0
                            ? Optional.empty()
                            : Optional.of(BigDecimal.valueOf(weight.whenNone())));
            if (rate.isPresent()) {
                points = points.add(rate.get().multiply(BigDecimal.valueOf(weight.weight())));
                counting += weight.weight();
            }
        }
        return counting == 0 ? BigDecimal.ZERO : points.divide(BigDecimal.valueOf(counting), 1, RoundingMode.HALF_UP);
    }
}
