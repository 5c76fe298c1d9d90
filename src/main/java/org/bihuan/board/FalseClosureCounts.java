package org.bihuan.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts, in one statement, the closures that a re-check found false (虚假销号), by mine and by the unit of who had accepted. They are
 * told of the mines that a viewer sees whole; more than 200 lines are not shown.
 */
@Repository
class FalseClosureCounts {

    private static final String COUNTS =
            """
            select m.name mine, u.name unit, count(*) number, sum(case when c.found_at >= :january then 1 else 0 end) this_year
            from false_closure c join hazard h on h.id = c.hazard_id join unit m on m.id = h.mine_id join unit u on u.id = c.unit_id
            where %s
            group by m.id, m.code, m.name, u.id, u.code, u.name order by this_year desc, number desc, m.code, u.code limit 200""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FalseClosureCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those of a unit in a mine.
     *
     * @param number how many ever
     * @param thisYear how many since the first of January
     */
    record OfUnit(String mine, String unit, int number, int thisYear) {}

    /** The units with the most of this year first. */
    List<OfUnit> seen(Jurisdiction viewer, LocalDate today) {
        if (!viewer.everything() && viewer.mines().isEmpty()) {
            return List.of();
        }
        String mines = viewer.everything() ? "1 = 1" : "h.mine_id in (:mines)";
        Instant january = today.withDayOfYear(1).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql(COUNTS.formatted(mines))
                .param("january", Timestamp.from(january))
                .param("mines", viewer.mines())
                .query(OfUnit.class)
                .list();
    }
}
