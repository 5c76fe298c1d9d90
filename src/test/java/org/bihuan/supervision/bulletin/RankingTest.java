package org.bihuan.supervision.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bihuan.supervision.bulletin.Ranking.Place;
import org.junit.jupiter.api.Test;

/** How mines and groups are ranked. */
class RankingTest {

    private static final List<Weight> WEIGHTS = List.of(
            new Weight(Rated.CLOSURE_RATE, 30, 0),
            new Weight(Rated.ON_TIME_RATE, 25, 0),
            new Weight(Rated.NOT_OVERDUE, 20, 100),
            new Weight(Rated.DATA_SCORE, 15, 0),
            new Weight(Rated.POLICY_PROGRESS, 10, -1));

    @Test
    void theFiguresCountByTheirWeightAndWhatIsLeftOutDoesNotLower() {
        BulletinLine good = line("A", "甲", 10, 10, 10, 10, 0, 0, "100.0", 0, 0);
        BulletinLine half = line("B", "甲", 10, 5, 10, 5, 4, 2, "50.0", 2, 1);

        List<Place> mines = Ranking.of(List.of(half, good), WEIGHTS).mines();

        assertThat(mines).extracting(place -> place.line().mine()).containsExactly("A", "B");
        assertThat(mines).extracting(Place::points).containsExactly(new BigDecimal("100.0"), new BigDecimal("50.0"));
    }

    @Test
    void whoFindsNothingIsNotRankedFirst() {
        BulletinLine nothing = line("A", "甲", 0, 0, 0, 0, 0, 0, null, 0, 0);
        BulletinLine some = line("B", "甲", 10, 6, 10, 6, 4, 2, "60.0", 0, 0);

        assertThat(Ranking.of(List.of(nothing, some), WEIGHTS).mines())
                .extracting(place -> place.line().mine())
                .containsExactly("B", "A");
    }

    @Test
    void equalPointsShareAPlaceAndTheNextOneIsLeftOut() {
        BulletinLine one = line("A", "甲", 10, 10, 10, 10, 0, 0, "90.0", 0, 0);
        BulletinLine other = line("B", "乙", 10, 10, 10, 10, 0, 0, "90.0", 0, 0);
        BulletinLine last = line("C", null, 10, 1, 10, 1, 5, 5, "10.0", 0, 0);

        Ranking ranking = Ranking.of(List.of(last, other, one), WEIGHTS);

        assertThat(ranking.mines()).extracting(Place::place).containsExactly(1, 1, 3);
        assertThat(ranking.groups()).extracting(place -> place.line().name()).containsExactly("乙", "甲");
    }

    @Test
    void aGroupIsItsMinesTogether() {
        BulletinLine large = line("A", "甲", 90, 90, 80, 80, 10, 0, "90.0", 0, 0);
        BulletinLine small = line("B", "甲", 10, 0, 20, 0, 0, 0, "70.0", 4, 1);

        BulletinLine group =
                Ranking.of(List.of(large, small), WEIGHTS).groups().get(0).line();

        assertThat(group.rate(Rated.CLOSURE_RATE)).contains(new BigDecimal("90.0"));
        assertThat(group.rate(Rated.ON_TIME_RATE)).contains(new BigDecimal("80.0"));
        assertThat(group.rate(Rated.DATA_SCORE)).contains(new BigDecimal("80.0"));
        assertThat(group.rate(Rated.POLICY_PROGRESS)).contains(new BigDecimal("25.0"));
    }

    private static BulletinLine line(
            String mine,
            String owner,
            int found,
            int closed,
            int rectified,
            int onTime,
            int outstanding,
            int overdue,
            String score,
            int measures,
            int done) {
        return new BulletinLine(
                mine,
                mine,
                owner,
                found,
                0,
                closed,
                rectified,
                onTime,
                outstanding,
                overdue,
                score == null ? null : new BigDecimal(score),
                measures,
                done);
    }
}
