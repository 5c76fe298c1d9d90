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

/**
 * The indexes that the engine's own tables lack. Without that of due dates, what is due or overdue is looked for among all open tasks;
 * without that of variables, H2 looks for those of one execution among all that belong to no task.
 */
@Component
@Order(19)
class EngineIndexes implements ApplicationRunner {

    private final JdbcTemplate jdbc;

    EngineIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keep("bihuan_task_due_date", "ACT_RU_TASK", "DUE_DATE_");
        keep("bihuan_variable_execution", "ACT_RU_VARIABLE", "EXECUTION_ID_, TASK_ID_");
    }

    private void keep(String name, String table, String columns) {
        if (!indexes(table).contains(name)) {
            jdbc.execute("create index %s on %s (%s)".formatted(name, table, columns));
        }
    }

    private Set<String> indexes(String table) {
        return Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<Set<String>>) connection -> indexes(connection, table)));
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet indexes = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (indexes.next()) {
                names.add(String.valueOf(indexes.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
