package org.bihuan.calendar;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the moved clock's offset over a restart: one row, written when somebody travels, to the second. */
class ClockOffsets {

    private final JdbcClient jdbc;

    ClockOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration load() {
        return jdbc.sql("select offset_seconds from travel_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    void save(Duration offset) {
        int updated = jdbc.sql("update travel_clock set offset_seconds = ? where id = 1")
                .param(offset.toSeconds())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into travel_clock (id, offset_seconds) values (1, ?)")
                    .param(offset.toSeconds())
                    .update();
        }
    }
}
