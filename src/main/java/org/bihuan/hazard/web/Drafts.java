package org.bihuan.hazard.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.Picture;
import org.bihuan.hazard.evidence.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of a report while it is corrected, and what became of it, for a day at most. A draft is known by its random name
 * alone and does not say whose it is: it may be of an anonymous report.
 */
@Component
class Drafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DraftPhoto> photos(String draft) {
        return jdbc.sql(
                        "select id, stage, name, content_type, width, height, picture, thumbnail from report_draft_photo"
                                + " where draft = ? order by id")
                .param(draft)
                .query((row, n) -> photo(row))
                .list();
    }

    /** Keeps photos until the report that they belong to is valid. */
    @Transactional
    void keep(String draft, List<DraftPhoto> photos) {
        jdbc.sql("delete from report_draft_photo where kept_at < ?")
                .param(local(clock.instant().minus(KEPT)))
                .update();
        photos.forEach(photo -> keep(draft, photo));
    }

    @Transactional
    void drop(String draft, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from report_draft_photo where draft = :draft and id in (:ids)")
                    .param("draft", draft)
                    .param("ids", ids)
                    .update();
        }
    }

    /**
     * Notes, in the report's transaction, that it is being registered.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it has been already
     */
    void open(String draft) {
        jdbc.sql("delete from report_receipt where received_at < ?")
                .param(local(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("insert into report_receipt (draft, received_at) values (?, ?)")
                .params(draft, local(clock.instant()))
                .update();
    }

    /** Notes the code that a report was registered with; its photos are no longer kept here. */
    void close(String draft, String code) {
        jdbc.sql("update report_receipt set code = ? where draft = ?")
                .params(code, draft)
                .update();
        jdbc.sql("delete from report_draft_photo where draft = ?").param(draft).update();
    }

    /** The code that a report was registered with, if it was. */
    Optional<String> code(String draft) {
        return jdbc.sql("select code from report_receipt where draft = ? and code is not null")
                .param(draft)
                .query(String.class)
                .optional();
    }

    private void keep(String draft, DraftPhoto kept) {
        Picture full = kept.photo().full();
        jdbc.sql("insert into report_draft_photo (draft, stage, name, kept_at, content_type, width, height, picture,"
                        + " thumbnail) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft,
                        kept.stage().name(),
                        kept.name(),
                        local(clock.instant()),
                        full.contentType(),
                        full.width(),
                        full.height(),
                        full.bytes(),
                        kept.photo().thumbnail().bytes())
                .update();
    }

    private static DraftPhoto photo(ResultSet row) throws SQLException {
        Picture full = new Picture(
                row.getString("content_type"), row.getInt("width"), row.getInt("height"), row.getBytes("picture"));
        // of the thumbnail only its bytes are kept: its size is read nowhere
        Picture thumbnail = new Picture("image/jpeg", 0, 0, row.getBytes("thumbnail"));
        return new DraftPhoto(
                row.getLong("id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("name"),
                new Photo(full, thumbnail));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }
}
