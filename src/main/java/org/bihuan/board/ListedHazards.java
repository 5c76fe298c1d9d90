package org.bihuan.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the major hazards under listed supervision, in one statement. A province has some dozens; more than 200 are not shown. */
@Repository
class ListedHazards {

    private static final String LINES =
            """
            select h.code, m.name mine, h.place, h.description, j.listing_number, j.listed_at, h.deadline,
              coalesce(h.first_deadline, h.deadline) first_deadline, h.state, j.progress, j.percent, j.progress_at, j.due_on
            from %s h join major_hazard j on j.hazard_id = h.id join unit m on m.id = h.mine_id
            order by j.listed_at, h.id limit 200""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ListedHazards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ListedHazard> seen(Seen seen, LocalDate today) {
        return jdbc.sql(LINES.formatted(seen.table()))
                .params(seen.parameters())
                .query((row, number) -> line(row, today))
                .list();
    }

    private ListedHazard line(ResultSet row, LocalDate today) throws SQLException {
        return new ListedHazard(
                row.getString("code"),
                row.getString("mine"),
                row.getString("place"),
                row.getString("description"),
                row.getString("listing_number"),
                day(row.getTimestamp("listed_at")),
                row.getObject("deadline", LocalDate.class),
                row.getObject("first_deadline", LocalDate.class),
                HazardState.valueOf(row.getString("state")),
                row.getString("progress"),
                row.getObject("percent", Integer.class),
                dayOrNone(row.getTimestamp("progress_at")),
                row.getObject("due_on", LocalDate.class),
                today);
    }

    private LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private @Nullable LocalDate dayOrNone(@Nullable Timestamp at) {
        return at == null ? null : day(at);
    }
}
