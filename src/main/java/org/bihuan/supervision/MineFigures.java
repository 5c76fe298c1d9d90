package org.bihuan.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.bihuan.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mine's figures, straight from the tables of its hazards, which are only read. */
@Service
@Transactional(readOnly = true)
public class MineFigures {

    private static final String SQL =
            """
            select
              (select count(*) from hazard h where h.mine_id = :mine and h.registered_at >= :since
                and h.state not in ('NOT_A_HAZARD', 'DUPLICATE')) found,
              (select count(*) from hazard h where h.mine_id = :mine and h.registered_at >= :since
                and h.grade = 'MAJOR') major,
              (select count(distinct h.reporter_id) from hazard h where h.mine_id = :mine
                and h.registered_at >= :since) reporters,
              (select count(*) from inspection i where i.mine_id = :mine and i.registered_at >= :since) inspections,
              (select count(*) from hazard h where h.mine_id = :mine and h.registered_at >= :since
                and h.state = 'CLOSED') closed,
              (select count(*) from hazard h where h.mine_id = :mine and h.registered_at >= :since
                and h.rectified_at is not null and h.first_deadline is not null) rectified,
              (select count(*) from hazard h where h.mine_id = :mine and h.registered_at >= :since
                and cast(h.rectified_at as date) <= h.first_deadline) on_time,
              (select count(*) from hazard h where h.mine_id = :mine and h.deadline is not null
                and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING')) outstanding,
              (select count(*) from hazard h where h.mine_id = :mine and h.deadline < :today
                and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING')) overdue,
              (select count(*) from false_closure f join hazard h on h.id = f.hazard_id
                where h.mine_id = :mine and f.found_at >= :since) false_closures""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counts(
            int found,
            int major,
            int reporters,
            int inspections,
            int closed,
            int rectified,
            int onTime,
            int outstanding,
            int overdue,
            int falseClosures) {}

    /**
     * The figures of a mine as they are now; one statement. A share of nothing is left out.
     *
     * @param days over how many days back, from the beginning of the first of them
     */
    public Map<Figure, BigDecimal> of(Unit mine, int days) {
        LocalDate today = LocalDate.now(clock);
        Counts counts = jdbc.sql(SQL)
                .param("mine", mine.getId())
                .param("since", today.minusDays(days).atStartOfDay())
                .param("today", today)
                .query(Counts.class)
                .single();
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        count(figures, Figure.FOUND, counts.found());
        count(figures, Figure.MAJOR, counts.major());
        count(figures, Figure.REPORTERS, counts.reporters());
        count(figures, Figure.INSPECTIONS, counts.inspections());
        share(figures, Figure.CLOSURE_RATE, counts.closed(), counts.found());
        share(figures, Figure.ON_TIME_RATE, counts.onTime(), counts.rectified());
        share(figures, Figure.OVERDUE_SHARE, counts.overdue(), counts.outstanding());
        count(figures, Figure.FALSE_CLOSURES, counts.falseClosures());
        return figures;
    }

    private static void count(Map<Figure, BigDecimal> figures, Figure figure, int count) {
        figures.put(figure, BigDecimal.valueOf(count));
    }

    private static void share(Map<Figure, BigDecimal> figures, Figure figure, int part, int of) {
        if (of > 0) {
            figures.put(
                    figure, BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
        }
    }
}
