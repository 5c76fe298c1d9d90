package org.bihuan.supervision.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The figures by which mines are nominated, and what forbids it; one statement for all of them. */
@Repository
@Transactional(readOnly = true)
class BenchmarkFigures {

    private static final String SQL =
            """
            select u.id mine,
              (select s.score from data_score s where s.mine_id = u.id
                and s.judged_on = (select judged_for from data_watch_round where id = 1)) score,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.state not in ('NOT_A_HAZARD', 'DUPLICATE')) found,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.state = 'CLOSED') closed,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.rectified_at is not null and h.first_deadline is not null) rectified,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and cast(h.rectified_at as date) <= h.first_deadline) on_time,
              (select count(*) from hazard h where h.mine_id = u.id and h.grade = 'MAJOR' and h.deadline < :today
                and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING')) overdue_major,
              (select count(*) from matter m where m.unit_id = u.id and m.kind = 'KEY_SUPERVISION'
                and m.closed_at is null) watched,
              (select count(*) from matter m where m.unit_id = u.id and m.kind = 'KEY_SUPERVISION'
                and m.closed_at is null and m.state <> 'KEY_PROPOSED') listed,
              (select count(*) from matter m where m.unit_id = u.id and m.kind = 'BENCHMARK'
                and (m.closed_at is null or m.state = 'BENCHMARK_NAMED')) known
            from unit u where u.id in (:mines) order by u.code""";

    private final JdbcClient jdbc;
    private final BenchmarkPlan plan;
    private final Clock clock;

    BenchmarkFigures(JdbcClient jdbc, BenchmarkPlan plan, Clock clock) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.clock = clock;
    }

    private record Counts(
            long mine,
            @Nullable Integer score,
            int found,
            int closed,
            int rectified,
            int onTime,
            int overdueMajor,
            int watched,
            int listed,
            int known) {}

    /**
     * A mine's figures.
     *
     * @param mine its id
     * @param score of its data in the last night, 0 to 100; nothing if it was not judged yet
     * @param closureRate in percent of the hazards found; nothing if none were
     * @param onTimeRate in percent of the hazards rectified; nothing if none were
     * @param overdueMajor whether a major hazard is overdue
     * @param watched whether it is, or is proposed, on the key supervision list
     * @param listed whether it is on the list already
     * @param known whether it is nominated or a benchmark mine
     */
    record OfMine(
            long mine,
            @Nullable Integer score,
            @Nullable BigDecimal closureRate,
            @Nullable BigDecimal onTimeRate,
            boolean overdueMajor,
            boolean watched,
            boolean listed,
            boolean known) {}

    /** Of these mines, by their codes. */
    List<OfMine> of(Collection<Unit> mines) {
        if (mines.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(SQL)
                .param("mines", mines.stream().map(Unit::getId).toList())
                .param("since", today.minusDays(plan.of(today).figureDays()).atStartOfDay())
                .param("today", today)
                .query(Counts.class)
                .list()
                .stream()
                .map(BenchmarkFigures::figures)
                .toList();
    }

    private static OfMine figures(Counts counts) {
        return new OfMine(
                counts.mine(),
                counts.score(),
                share(counts.closed(), counts.found()),
                share(counts.onTime(), counts.rectified()),
                counts.overdueMajor() > 0,
                counts.watched() > 0,
                counts.listed() > 0,
                counts.known() > 0);
    }

    private static @Nullable BigDecimal share(int part, int of) {
        return of == 0 ? null : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
