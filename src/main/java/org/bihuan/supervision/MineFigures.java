package org.bihuan.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mine's figures, straight from the tables of its hazards, which are only read. */
@Service
@Transactional(readOnly = true)
public class MineFigures {

    private static final String SQL =
            """
            select u.id mine,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.registered_at < :until
                and h.state not in ('NOT_A_HAZARD', 'DUPLICATE')) found,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.registered_at < :until
                and h.grade = 'MAJOR') major,
              (select count(distinct h.reporter_id) from hazard h where h.mine_id = u.id
                and h.registered_at >= :since
                and h.registered_at < :until) reporters,
              (select count(*) from inspection i where i.mine_id = u.id and i.registered_at >= :since
                and i.registered_at < :until) inspections,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.registered_at < :until
                and h.state = 'CLOSED') closed,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.registered_at < :until
                and h.rectified_at is not null and h.first_deadline is not null) rectified,
              (select count(*) from hazard h where h.mine_id = u.id and h.registered_at >= :since
                and h.registered_at < :until
                and cast(h.rectified_at as date) <= h.first_deadline) on_time,
              (select count(*) from hazard h where h.mine_id = u.id and h.deadline is not null
                and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING')) outstanding,
              (select count(*) from hazard h where h.mine_id = u.id and h.deadline < :today
                and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING')) overdue,
              (select count(*) from false_closure f join hazard h on h.id = f.hazard_id
                where h.mine_id = u.id and f.found_at >= :since
                and f.found_at < :until) false_closures
            from unit u where u.kind = 'MINE' and (:mine is null or u.id = :mine)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the figures are made of.
     *
     * @param mine the id of the mine
     * @param rectified of those found, how many are rectified and had a deadline
     * @param onTime of these, how many by their first deadline
     * @param outstanding how many are to be rectified now
     */
    public record Counts(
            long mine,
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
        Counts counts = counts(mine.getId(), today.minusDays(days), today).get(0);
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

    /** What the figures of each mine are made of, of the days from the first to the last; one statement. */
    public List<Counts> counts(LocalDate first, LocalDate last) {
        return counts(null, first, last);
    }

    private List<Counts> counts(@Nullable Long mine, LocalDate first, LocalDate last) {
        return jdbc.sql(SQL)
                .param("mine", mine, Types.BIGINT)
                .param("since", first.atStartOfDay())
                .param("until", last.plusDays(1).atStartOfDay())
                .param("today", LocalDate.now(clock))
                .query(Counts.class)
                .list();
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
