package org.bihuan.hazard.evidence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps photos beside their rows, so that one backup holds both and one transaction keeps both or neither. */
@Component
class DatabaseStore implements EvidenceStore {

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(long id, Photo photo) {
        jdbc.sql("insert into evidence_blob (evidence_id, picture, thumbnail) values (?, ?, ?)")
                .params(id, photo.full().bytes(), photo.thumbnail().bytes())
                .update();
    }

    @Override
    public Optional<byte[]> picture(long id) {
        return bytes("select picture from evidence_blob where evidence_id = ?", id);
    }

    @Override
    public Optional<byte[]> thumbnail(long id) {
        return bytes("select thumbnail from evidence_blob where evidence_id = ?", id);
    }

    private Optional<byte[]> bytes(String sql, long id) {
        return jdbc.sql(sql).param(id).query((row, n) -> row.getBytes(1)).optional();
    }
}
