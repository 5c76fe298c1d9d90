package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@BihuanTest
class DueDateIndexTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DueDateIndex index;

    @Test
    void isMadeAtTheFirstStartAndFoundAtTheNext() {
        assertThatThrownBy(() -> jdbc.execute("create index bihuan_task_due_date on ACT_RU_TASK (DUE_DATE_)"))
                .isInstanceOf(DataAccessException.class);

        assertThatCode(() -> index.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }
}
