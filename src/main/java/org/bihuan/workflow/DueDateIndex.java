package org.bihuan.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The index that the engine's own tables lack: without it what is due or overdue is looked for among all open tasks. */
@Component
@Order(19)
class DueDateIndex implements ApplicationRunner {

    private static final String TABLE = "ACT_RU_TASK";
    private static final String NAME = "bihuan_task_due_date";

    private final JdbcTemplate jdbc;

    DueDateIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!indexes().contains(NAME)) {
            jdbc.execute("create index " + NAME + " on " + TABLE + " (DUE_DATE_)");
        }
    }

    private Set<String> indexes() {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Set<String>>) DueDateIndex::indexes));
    }

    private static Set<String> indexes(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet indexes = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), TABLE, false, true)) {
            while (indexes.next()) {
                names.add(String.valueOf(indexes.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
