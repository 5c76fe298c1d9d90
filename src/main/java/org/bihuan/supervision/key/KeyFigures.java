package org.bihuan.supervision.key;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the mines that are to be proposed, with one statement for each reason. */
@Repository
class KeyFigures {

    private static final Map<KeyReason, String> FOUND = Map.of(
            KeyReason.URGED,
            """
            select m.unit_id mine, count(*) measured from urge u join matter m on m.id = u.matter_id
            where m.opened_at >= :since
              and (u.returned > 0 or m.due_on < coalesce(m.done_on, cast(m.closed_at as date), :today))
            group by m.unit_id having count(*) >= :limit""",
            KeyReason.LOWEST_BAND,
            """
            select s.mine_id mine, max(s.score) measured from data_score s
            where s.judged_on > :sinceDay and s.judged_on <= :today
            group by s.mine_id having max(s.score) <= :limit and count(*) >= :period""",
            KeyReason.PROBLEMS,
            """
            select h.mine_id mine, count(*) measured from hazard h
            where h.registered_at >= :since and h.state not in ('NOT_A_HAZARD', 'DUPLICATE')
              and (h.source = 'ENFORCEMENT' or h.grade = 'MAJOR')
            group by h.mine_id having count(*) >= :limit""");

    private final JdbcClient jdbc;

    KeyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Measured(long mine, int measured) {}

    private record Decided(long mine, LocalDate decidedOn) {}

    /** What is a ground by a rule on a day, by mine. */
    Map<Long, KeyGround> grounds(KeyRule rule, LocalDate today) {
        Map<Long, KeyGround> grounds = new HashMap<>();
        LocalDate since = today.minusDays(rule.period());
        List<Measured> found = jdbc.sql(FOUND.get(rule.reason()))
                .param("since", since.atStartOfDay())
                .param("sinceDay", since)
                .param("today", today)
                .param("period", rule.period())
                .param("limit", rule.limit())
                .query(Measured.class)
                .list();
        found.forEach(one ->
                grounds.put(one.mine(), new KeyGround(rule.reason(), one.measured(), rule.limit(), rule.period())));
        return grounds;
    }

    /** The mines about which something is open. */
    List<Long> underway() {
        return jdbc.sql("select open_for from key_supervision where open_for is not null")
                .query(Long.class)
                .list();
    }

    /** When it was last decided that a mine is not listed, or no more, by mine. */
    Map<Long, LocalDate> decided() {
        Map<Long, LocalDate> decided = new HashMap<>();
        jdbc.sql(
                        "select m.unit_id mine, max(cast(m.closed_at as date)) decided_on from matter m"
                                + " join key_supervision k on k.matter_id = m.id where m.closed_at is not null group by m.unit_id")
                .query(Decided.class)
                .list()
                .forEach(one -> decided.put(one.mine(), one.decidedOn()));
        return decided;
    }
}
