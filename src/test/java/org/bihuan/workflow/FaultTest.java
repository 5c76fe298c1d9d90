package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void tellsTheRootCauseAndOurOwnPlaceAndNothingThatWasSaid() {
        Fault fault = Fault.of(
                """
                org.springframework.dao.DataIntegrityViolationException: 值太长 '-650中央变电所'
                  第二行 Caused by: nothing
                \tat org.springframework.orm.Jpa.convert(Jpa.java:293)
                \tat org.bihuan.hazard.ClosedLoop.remind(ClosedLoop.java:120)
                \tat org.bihuan.hazard.process.RemindRectifier.execute(RemindRectifier.java:19)
                Caused by: java.sql.SQLException: '-650中央变电所'
                \tat org.h2.jdbc.JdbcStatement.execute(JdbcStatement.java:9)
                \t... 40 more
                """);

        assertThat(fault).isEqualTo(new Fault("SQLException", "ClosedLoop.remind:120"));
    }

    @Test
    void aFailureWithoutWordsHasItsTypeAndOneFromElsewhereNoPlace() {
        assertThat(Fault.of("java.lang.NullPointerException\n\tat java.util.List.of(List.java:1)\n"))
                .isEqualTo(new Fault("NullPointerException", ""));
        assertThat(Fault.of("")).isEqualTo(new Fault("", ""));
    }
}
