package org.bihuan.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps uploaded lists of people while somebody looks at them, for a week: they are personal data. */
@Component
class PeopleFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Uploaded(String name, byte[] content) {}

    /** Keeps a file and gives the id by which it is found; those of more than a week ago go. */
    String keep(Uploaded file, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from people_file where uploaded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into people_file (id, file_name, uploaded_at, uploaded_by, content) values (?, ?, ?, ?, ?)")
                .params(id, file.name(), now, by, file.content())
                .update();
        return id;
    }

    Optional<Uploaded> find(String id) {
        return jdbc.sql("select file_name, content from people_file where id = ?")
                .param(id)
                .query((row, number) -> new Uploaded(row.getString(1), row.getBytes(2)))
                .optional();
    }
}
