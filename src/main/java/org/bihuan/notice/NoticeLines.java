package org.bihuan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes which hazards stand on a notice; one stands on one notice at most. What the notice says of each is kept as it is
 * issued, and what its re-check sheet says as that is.
 */
@Repository
class NoticeLines implements HazardPapers {

    private static final String LINES =
            """
            select h.code, h.place, h.description, n.grade, n.measures, n.deadline, n.rectifier, h.deadline present,
              n.rectification, n.acceptor, n.accepted_at
            from notice_hazard n join hazard h on h.id = n.hazard_id
            where n.notice_id = :notice and h.code in (:codes) order by h.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the codes that stand on the notice. */
    List<NoticeLine> of(Notice notice, Collection<String> codes) {
        return jdbc.sql(LINES)
                .param("notice", notice.getId())
                .param("codes", codes)
                .query((row, number) -> line(row))
                .list();
    }

    /** The units to which hazards of an inspection are assigned that stand on no notice yet, by name. */
    List<Unnoticed> unnoticed(long inspection) {
        return jdbc.sql(
                        "select u.id, u.name, count(*) hazards from hazard h join unit u on u.id = h.section_id"
                                + " where h.inspection_id = ? and not exists"
                                + " (select 1 from notice_hazard n where n.hazard_id = h.id) group by u.id, u.name order by u.name")
                .param(inspection)
                .query((row, number) -> new Unnoticed(row.getLong("id"), row.getString("name"), row.getInt("hazards")))
                .list();
    }

    /** Puts the hazards of an inspection that a unit is to rectify on a notice, but for those on another. */
    void put(Notice notice) {
        jdbc.sql("insert into notice_hazard (hazard_id, notice_id, grade, measures, deadline, rectifier)"
                        + " select h.id, :notice, h.grade, h.measures, h.deadline, p.name from hazard h"
                        + " left join person p on p.id = h.rectifier_id"
                        + " where h.inspection_id = :inspection and h.section_id = :section and not exists"
                        + " (select 1 from notice_hazard n where n.hazard_id = h.id)")
                .param("notice", notice.getId())
                .param("inspection", notice.getInspection().getId())
                .param("section", notice.getSection().getId())
                .update();
    }

    /** Keeps what the re-check sheet of a notice says. */
    void keepReview(Notice notice) {
        jdbc.sql("update notice_hazard set"
                        + " rectification = (select h.rectification from hazard h where h.id = notice_hazard.hazard_id),"
                        + " acceptor = (select p.name from hazard h join person p on p.id = h.acceptor_id"
                        + " where h.id = notice_hazard.hazard_id),"
                        + " accepted_at = (select h.accepted_at from hazard h where h.id = notice_hazard.hazard_id)"
                        + " where notice_id = ?")
                .param(notice.getId())
                .update();
    }

    @Override
    public Optional<String> noticeOf(Hazard hazard) {
        return jdbc.sql("select t.code from notice_hazard n join notice t on t.id = n.notice_id where n.hazard_id = ?")
                .param(hazard.getId())
                .query(String.class)
                .optional();
    }

    /** How many hazards of a notice are not accepted. */
    int unaccepted(Notice notice) {
        return jdbc.sql("select count(*) from notice_hazard n join hazard h on h.id = n.hazard_id"
                        + " where n.notice_id = ? and h.state not in ('ACCEPTED', 'CLOSED')")
                .param(notice.getId())
                .query(Integer.class)
                .single();
    }

    /** A unit and how many of its hazards wait for a notice. */
    record Unnoticed(long section, String name, int hazards) {}

    private NoticeLine line(ResultSet row) throws SQLException {
        @Nullable String grade = row.getString("grade");
        @Nullable Timestamp accepted = row.getTimestamp("accepted_at");
        return new NoticeLine(
                row.getString("code"),
                row.getString("place"),
                row.getString("description"),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("measures"),
                row.getObject("deadline", LocalDate.class),
                row.getString("rectifier"),
                row.getObject("present", LocalDate.class),
                row.getString("rectification"),
                row.getString("acceptor"),
                accepted == null ? null : LocalDate.ofInstant(accepted.toInstant(), clock.getZone()));
    }
}
