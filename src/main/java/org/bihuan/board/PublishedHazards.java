package org.bihuan.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.hazard.HazardState;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the major hazards that are published: to everybody in their mine, to group, branch and bureau. One statement a page.
 */
@Repository
class PublishedHazards {

    static final int PAGE = 50;

    private static final String LINES =
            """
            select h.code, h.mine_id, m.name mine, h.place, h.description, j.listing_number, j.listed_at, h.deadline,
              coalesce(h.first_deadline, h.deadline) first_deadline, h.open_deadline, h.state, j.delisted_at
            from major_hazard j join hazard h on h.id = j.hazard_id join unit m on m.id = h.mine_id
            where j.listed_at is not null %s order by %s limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    PublishedHazards(JdbcClient jdbc, CurrentPerson current, Jurisdictions jurisdictions, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * A page in an order; one line more than {@link #PAGE} if there is another page.
     *
     * @param page from 1
     */
    List<PublishedHazard> page(PublishedOrder order, int page) {
        Person viewer = current.get();
        Jurisdiction seen = jurisdictions.of(viewer);
        Set<Long> mines = new HashSet<>(seen.mines());
        viewer.mine().map(Unit::getId).ifPresent(mines::add);
        if (!seen.everything() && mines.isEmpty()) {
            return List.of();
        }
        JdbcClient.StatementSpec lines = jdbc.sql(
                        LINES.formatted(seen.everything() ? "" : "and h.mine_id in (:mines)", order.sql()))
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE);
        return (seen.everything() ? lines : lines.param("mines", mines))
                .query((row, number) -> line(row, seen))
                .list();
    }

    private PublishedHazard line(ResultSet row, Jurisdiction seen) throws SQLException {
        return new PublishedHazard(
                row.getString("code"),
                row.getString("mine"),
                row.getString("place"),
                row.getString("description"),
                row.getString("listing_number"),
                day(row.getTimestamp("listed_at")),
                row.getObject("deadline", LocalDate.class),
                row.getObject("first_deadline", LocalDate.class),
                row.getObject("open_deadline") != null,
                HazardState.valueOf(row.getString("state")),
                dayOrNone(row.getTimestamp("delisted_at")),
                seen.everything() || seen.mines().contains(row.getLong("mine_id")),
                LocalDate.now(clock));
    }

    private LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private @Nullable LocalDate dayOrNone(@Nullable Timestamp at) {
        return at == null ? null : day(at);
    }
}
