package org.bihuan.workflow;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On MySQL the engine makes its tables for characters of up to three bytes. Names on Tasklist's cards may have longer ones, such as
 * 𠮷: without room for them a report of such a place would be answered with an error.
 */
@Component
@Order(19)
class RareCharacters implements ApplicationRunner {

    private final JdbcClient jdbc;

    RareCharacters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isTooNarrow()) {
            jdbc.sql("alter table ACT_RU_VARIABLE modify TEXT_ varchar(4000) character set utf8mb4 collate utf8mb4_bin")
                    .update();
        }
    }

    private boolean isTooNarrow() {
        return jdbc.sql("select count(*) from information_schema.columns where table_schema = schema()"
                                + " and table_name = 'ACT_RU_VARIABLE' and column_name = 'TEXT_'"
                                + " and character_set_name in ('utf8', 'utf8mb3')")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
