package org.bihuan.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.board.Count.Choice;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the board: one statement for the counts, one for a page's ids in order, one for its lines. */
@Repository
class OverdueHazards {

    private static final String AGE =
            "case when h.deadline >= :upTo3 then 'UP_TO_3' when h.deadline >= :upTo7 then 'UP_TO_7'"
                    + " when h.deadline >= :upTo30 then 'UP_TO_30' else 'LONGER' end";
    private static final String LINES =
            """
            select h.id, h.code, m.name mine, s.name section, h.grade, h.field, h.place, h.description, r.name person,
              h.deadline, coalesce(h.first_deadline, h.deadline) first_deadline, h.state, h.failed_acceptances
            from hazard h join unit m on m.id = h.mine_id left join unit s on s.id = h.section_id
              left join person r on r.id = h.rectifier_id
            where h.id in (:ids)""";

    private final JdbcClient jdbc;

    OverdueHazards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts within what is seen; the filter's mine, section, grade and age choose among them and do not narrow them. */
    Counts counts(Seen seen, Filter filter, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("upTo3", Age.UP_TO_3.earliestDeadline(today));
        parameters.put("upTo7", Age.UP_TO_7.earliestDeadline(today));
        parameters.put("upTo30", Age.UP_TO_30.earliestDeadline(today));
        String aged = "select h.mine_id, h.section_id, h.grade, " + AGE + " age from " + seen.table() + " h where 1 = 1"
                + filter.conditionsOfCounts(parameters);
        String grouped = "select a.mine_id, a.section_id, a.grade, a.age, count(*) number from (" + aged + ") a"
                + " group by a.mine_id, a.section_id, a.grade, a.age";
        String sql =
                "select m.code mine, m.name mine_name, s.code section, s.name section_name, g.grade, g.age, g.number"
                        + " from (" + grouped
                        + ") g join unit m on m.id = g.mine_id left join unit s on s.id = g.section_id";
        return new Counts(
                jdbc.sql(sql).params(parameters).query(OverdueHazards::count).list(), filter);
    }

    /** The ids of a part of the list, in its order. */
    List<Long> ids(Seen seen, Filter filter, LocalDate today, Order order, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        String sql = "select h.id from " + seen.table() + " h" + order.by().join() + " where 1 = 1"
                + filter.conditions(parameters, today) + order.by().orderBy(order.descending())
                + " limit :limit offset :offset";
        return jdbc.sql(sql).params(parameters).query(Long.class).list();
    }

    /** The lines with these ids, which {@link #ids} gave, in the same order. */
    List<OverdueHazard> lines(List<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return jdbc.sql(LINES).param("ids", ids).query((row, number) -> line(row, today)).list().stream()
                .sorted(Comparator.comparing(line -> places.get(line.id())))
                .toList();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        String section = row.getString("section");
        return new Count(
                new Choice(row.getString("mine"), row.getString("mine_name")),
                section == null ? null : new Choice(section, row.getString("section_name")),
                Grade.valueOf(row.getString("grade")),
                Age.valueOf(row.getString("age")),
                row.getInt("number"));
    }

    private static OverdueHazard line(ResultSet row, LocalDate today) throws SQLException {
        return new OverdueHazard(
                row.getLong("id"),
                row.getString("code"),
                row.getString("mine"),
                row.getString("section"),
                Grade.valueOf(row.getString("grade")),
                Field.valueOf(row.getString("field")),
                row.getString("place"),
                row.getString("description"),
                row.getString("person"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("first_deadline", LocalDate.class),
                HazardState.valueOf(row.getString("state")),
                row.getInt("failed_acceptances"),
                today);
    }
}
