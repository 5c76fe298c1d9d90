package org.bihuan.workflow;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On MySQL the engine makes its tables for characters of up to three bytes. Names on Tasklist's cards may have longer ones, such as
 * 𠮷: without room for them a report of such a place would be answered with an error. And a task's description, which no model of
 * ours has, is so wide that sorting a thousand tasks goes to the disk.
 */
@Component
@Order(19)
class EngineColumns implements ApplicationRunner {

    private final JdbcClient jdbc;

    EngineColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keep("ACT_RU_VARIABLE", "TEXT_", 4000);
        keep("ACT_RU_TASK", "DESCRIPTION_", 255);
    }

    private void keep(String table, String column, int length) {
        if (isForThreeBytes(table, column)) {
            jdbc.sql("alter table %s modify %s varchar(%d) character set utf8mb4 collate utf8mb4_bin"
                            .formatted(table, column, length))
                    .update();
        }
    }

    private boolean isForThreeBytes(String table, String column) {
        return jdbc.sql("select count(*) from information_schema.columns where table_schema = schema()"
                                + " and table_name = ? and column_name = ?"
                                + " and character_set_name in ('utf8', 'utf8mb3')")
                        .params(table, column)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
