package org.bihuan.supervision.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.supervision.MatterScope;
import org.bihuan.supervision.watch.DataSignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is counted for the Plan in a year, within what a viewer sees; one statement each. */
@Repository
@Transactional(readOnly = true)
class PlanCounts {

    private static final String SEEN = " and (:everything = true or m.unit_id in (:supervised)"
            + " or (m.shared = true and m.unit_id in (:mines)))";

    private static final String STEPS =
            """
            select r.step, m.unit_id, cast(r.happened_at as date) on_day
            from matter_record r join matter m on m.id = r.matter_id
            where r.step in (:names) and r.happened_at >= :first and r.happened_at < :end"""
                    + SEEN;

    private static final String STANDING =
            """
            sum(case when m.done <= coalesce(m.due, m.done) then 1 else 0 end) on_time,
            sum(case when m.done > m.due then 1 else 0 end) late,
            sum(case when m.done is null and m.due < :today then 1 else 0 end) missing,
            sum(case when m.done is null and coalesce(m.due, :today) >= :today then 1 else 0 end) waiting""";

    private static final String MATTERS =
            """
            (select id, kind, unit_id, shared, opened_at, first_due_on due, coalesce(done_on, cast(closed_at as date)) done
             from matter) m""";

    private static final String OPENED = "select m.kind name, " + STANDING + " from " + MATTERS
            + " where m.kind in (:names) and m.opened_at >= :first and m.opened_at < :end" + SEEN + " group by m.kind";

    private static final String FILED = "select f.duty name, " + STANDING + " from filing f join " + MATTERS
            + " on m.id = f.matter_id where f.duty in (:names) and m.due >= :first and m.due < :end" + SEEN
            + " group by f.duty";

    private static final String ARRIVED =
            """
            select count(*) from data_mark where watched = :watched and breached = false and mine_id in (:names)
            and judged_on = (select max(s.judged_on) from data_score s
                             where s.mine_id in (:names) and s.judged_on >= :first and s.judged_on < :end)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A step that a matter about a unit took. */
    record Taken(String step, long unitId, LocalDate onDay) {}

    private record Counted(String name, int onTime, int late, int missing, int waiting) {}

    List<Taken> steps(Collection<String> names, MatterScope seen, int year) {
        return names.isEmpty()
                ? List.of()
                : within(STEPS, names, seen, year).query(Taken.class).list();
    }

    /** By the name of the kind, those opened in the year. */
    Map<String, Standing> opened(Collection<String> kinds, MatterScope seen, int year) {
        return standing(OPENED, kinds, seen, year);
    }

    /** By the id of the duty, those due in the year. */
    Map<String, Standing> filed(Collection<String> duties, MatterScope seen, int year) {
        return standing(FILED, duties, seen, year);
    }

    /** How many of some mines had sent data by the last night of the year that was judged. */
    int arrived(Collection<Long> mines, int year) {
        return mines.isEmpty()
                ? 0
                : jdbc.sql(ARRIVED)
                        .param("watched", DataSignal.SUBMISSION.name())
                        .param("names", mines)
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("end", LocalDate.of(year + 1, 1, 1))
                        .query(Integer.class)
                        .single();
    }

    private Map<String, Standing> standing(String sql, Collection<String> names, MatterScope seen, int year) {
        Map<String, Standing> found = new HashMap<>();
        if (!names.isEmpty()) {
            within(sql, names, seen, year)
                    .param("today", LocalDate.now(clock))
                    .query(Counted.class)
                    .list()
                    .forEach(one -> found.put(
                            one.name(), new Standing(one.onTime(), one.late(), one.missing(), one.waiting())));
        }
        return found;
    }

    private StatementSpec within(String sql, Collection<String> names, MatterScope seen, int year) {
        return jdbc.sql(sql)
                .param("names", names)
                .param("first", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("end", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .param("everything", seen.everything())
                .param("supervised", seen.supervised())
                .param("mines", seen.mines());
    }
}
