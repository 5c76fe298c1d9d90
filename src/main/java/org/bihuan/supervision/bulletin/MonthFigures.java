package org.bihuan.supervision.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MineFigures;
import org.bihuan.supervision.MineFigures.Counts;
import org.bihuan.supervision.watch.DataScores;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a bulletin tells of the mines of a bureau, with four statements however many they are. */
@Repository
@Transactional(readOnly = true)
class MonthFigures {

    private static final String MINES =
            """
            select u.id, u.code, u.name, g.name owner
            from unit u join unit o on o.id = u.supervisor_id join unit b on b.id = o.parent_id
              left join unit g on g.id = u.parent_id
            where u.kind = 'MINE' and u.operation = 'PRODUCING' and b.parent_id = ? order by u.code""";

    private static final String MEASURES =
            """
            select m.unit_id mine, count(*) ordered, sum(case when m.closed_at is null then 0 else 1 end) done
            from matter m join matter p on p.id = m.part_of_id
            where m.kind = 'MEASURE' and m.state <> 'POLICY_CANCELLED' and (p.closed_at is null or p.closed_at >= ?) group by m.unit_id""";

    private final JdbcClient jdbc;
    private final MineFigures figures;
    private final DataScores scores;

    MonthFigures(JdbcClient jdbc, MineFigures figures, DataScores scores) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.scores = scores;
    }

    private record Mine(long id, String code, String name, @Nullable String owner) {}

    private record Measures(long mine, int ordered, int done) {

        private static Measures none(long mine) {
            return new Measures(mine, 0, 0);
        }
    }

    /** The mines of the bureau that produce, in the order of their codes, as they stand now. */
    List<BulletinLine> of(Unit bureau, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Map<Long, Counts> counts =
                figures.counts(first, last).stream().collect(Collectors.toMap(Counts::mine, Function.identity()));
        Map<Long, BigDecimal> averages = scores.averages(first, last);
        Map<Long, Measures> measures =
                jdbc.sql(MEASURES).param(first.atStartOfDay()).query(Measures.class).list().stream()
                        .collect(Collectors.toMap(Measures::mine, Function.identity()));
        List<BulletinLine> lines = new ArrayList<>();
        for (Mine mine : jdbc.sql(MINES).param(bureau.getId()).query(Mine.class).list()) {
            lines.add(line(
                    mine,
                    Objects.requireNonNull(counts.get(mine.id())),
                    averages.get(mine.id()),
                    measures.getOrDefault(mine.id(), Measures.none(mine.id()))));
        }
        return lines;
    }

    private static BulletinLine line(Mine mine, Counts counts, @Nullable BigDecimal score, Measures measures) {
        return new BulletinLine(
                mine.code(),
                mine.name(),
                mine.owner(),
                counts.found(),
                counts.major(),
                counts.closed(),
                counts.rectified(),
                counts.onTime(),
                counts.outstanding(),
                counts.overdue(),
                score,
                measures.ordered(),
                measures.done());
    }
}
