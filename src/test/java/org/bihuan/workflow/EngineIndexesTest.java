package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@BihuanTest
class EngineIndexesTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EngineIndexes indexes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bihuan_task_due_date on ACT_RU_TASK (DUE_DATE_)",
                "bihuan_variable_execution on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_)"
            })
    void areMadeAtTheFirstStartAndFoundAtTheNext(String index) {
        assertThatThrownBy(() -> jdbc.execute("create index " + index)).isInstanceOf(DataAccessException.class);

        assertThatCode(() -> indexes.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }
}
