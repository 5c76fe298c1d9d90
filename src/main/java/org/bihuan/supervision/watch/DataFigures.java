package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.supervision.watch.DataSignal.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures the data of all mines, with one statement for each signal. They are only read. */
@Repository
class DataFigures {

    private static final String REAL = " h.state not in ('NOT_A_HAZARD', 'DUPLICATE') ";

    /** The moment when it was last seen, by mine. */
    private static final Map<DataSignal, String> LAST = Map.of(
            DataSignal.SUBMISSION,
            """
            select mine, max(at) at from (
              select mine_id mine, max(registered_at) at from hazard where registered_at >= :since group by mine_id
              union all
              select mine_id mine, max(rectified_at) at from hazard where rectified_at >= :since group by mine_id
              union all
              select mine_id mine, max(registered_at) at from inspection where registered_at >= :since group by mine_id
            ) submitted group by mine""",
            DataSignal.FINDING,
            "select h.mine_id mine, max(h.registered_at) at from hazard h where h.registered_at >= :since and" + REAL
                    + "and h.source not in ('ENFORCEMENT', 'GROUP_INSPECTION', 'PUBLIC_REPORT') group by h.mine_id",
            DataSignal.INSPECTION,
            "select mine_id mine, max(registered_at) at from inspection where registered_at >= :since group by mine_id");

    /** How many there are and how many of them are in question, by mine. */
    private static final Map<DataSignal, String> COUNTED = Map.of(
            DataSignal.MISSING_FIELDS,
            """
            select h.mine_id mine, count(*) whole, sum(case when h.section_id is null or h.rectifier_id is null
                or h.measures is null or h.measures = '' or h.first_deadline is null
                or (h.state = 'CLOSED' and (h.rectification is null or h.rectification = '')) then 1 else 0 end) part
            from hazard h where h.registered_at >= :since and h.fixed_on_the_spot = false
              and h.state in ('RECTIFYING', 'ACCEPTING', 'CLOSED') group by h.mine_id""",
            DataSignal.OVERDUE,
            """
            select h.mine_id mine, count(*) whole, sum(case when h.deadline < :today then 1 else 0 end) part
            from hazard h where h.deadline is not null
              and h.state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING') group by h.mine_id""",
            DataSignal.NO_PHOTO,
            """
            select h.mine_id mine, count(*) whole, sum(case when not exists (select 1 from evidence e
                where e.hazard_id = h.id and e.stage = 'AFTER' and e.withdrawn_at is null) then 1 else 0 end) part
            from hazard h where h.state = 'CLOSED' and h.closed_at >= :since group by h.mine_id""",
            DataSignal.ONE_GRADE,
            "select h.mine_id mine, count(*) whole, sum(case when h.grade = 'C' then 1 else 0 end) part"
                    + " from hazard h where h.registered_at >= :since and h.grade is not null and" + REAL
                    + "group by h.mine_id",
            DataSignal.HASTY_ACCEPTANCE,
            """
            select h.mine_id mine, count(*) whole,
              sum(case when timestampdiff(minute, h.rectified_at, h.closed_at) < :minutes then 1 else 0 end) part
            from hazard h where h.state = 'CLOSED' and h.closed_at >= :since and h.rectified_at is not null
              and h.fixed_on_the_spot = false group by h.mine_id""",
            DataSignal.FALSE_CLOSURE,
            """
            select h.mine_id mine, count(*) whole, count(*) part
            from false_closure f join hazard h on h.id = f.hazard_id where f.found_at >= :since group by h.mine_id""");

    private final JdbcClient jdbc;

    DataFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Measured(long mine, @Nullable BigDecimal value) {}

    /** By mine; what is not there could not be measured. */
    Map<Long, Map<DataSignal, BigDecimal>> of(List<DataRule> rules, LocalDate today) {
        Map<Long, Map<DataSignal, BigDecimal>> all = new HashMap<>();
        for (DataRule rule : rules) {
            measure(rule, today).forEach(measured -> {
                if (measured.value() != null) {
                    all.computeIfAbsent(measured.mine(), mine -> new EnumMap<>(DataSignal.class))
                            .put(rule.signal(), measured.value());
                }
            });
        }
        return all;
    }

    private List<Measured> measure(DataRule rule, LocalDate today) {
        boolean days = rule.signal().measure() == Measure.DAYS;
        String sql = (days ? LAST : COUNTED).get(rule.signal());
        return jdbc.sql(sql)
                .param("since", today.minusDays(rule.period()).atStartOfDay())
                .param("today", today)
                .param("minutes", rule.minutes())
                .query((row, number) -> days ? since(row, today) : counted(row, rule))
                .list();
    }

    private Measured since(ResultSet row, LocalDate today) throws SQLException {
        LocalDate last = row.getObject("at", LocalDateTime.class).toLocalDate();
        return new Measured(row.getLong("mine"), BigDecimal.valueOf(ChronoUnit.DAYS.between(last, today)));
    }

    private static Measured counted(ResultSet row, DataRule rule) throws SQLException {
        long whole = row.getLong("whole");
        long part = row.getLong("part");
        boolean count = rule.signal().measure() == Measure.COUNT;
        return new Measured(
                row.getLong("mine"),
                count ? BigDecimal.valueOf(part) : whole < Math.max(rule.sample(), 1) ? null : share(part, whole));
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
