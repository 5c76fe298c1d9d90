package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.HazardState;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Saboteur;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step changes hazard, record, task and letters together, or nothing. */
@BihuanTest
class OneTransactionTest {

    private static final List<String> TABLES = List.of(
            "hazard",
            "hazard_record",
            "hazard_number",
            "outbox_letter",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_IDENTITYLINK",
            "ACT_RU_AUTHORIZATION",
            "ACT_RU_VARIABLE",
            "ACT_RU_JOB",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST");

    @Autowired
    Loop loop;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aStepThatFailsAtItsEndLeavesEverythingAsItWas() {
        String code = loop.graded("B");
        Map<String, Object> order = new LinkedHashMap<>(Loop.assignment("2026-12-01"));
        order.put("measures", Saboteur.MARK);
        Map<String, List<Map<String, Object>>> before = everything();

        assertThatThrownBy(() -> loop.submit("officer.qss", code, "assignRectification", order))
                .hasStackTraceContaining(Saboteur.MARK);

        assertThat(everything()).isEqualTo(before);
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-12-01"));
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.RECTIFYING);
        assertThat(everything()).as("a step that succeeds does change them").isNotEqualTo(before);
    }

    @Test
    void aReportThatFailsLeavesNothingAndGivesItsNumberBack() {
        loop.reported();
        Map<String, List<Map<String, Object>>> before = everything();

        assertThatThrownBy(() -> loop.reported("worker.tf", Loop.report(Saboteur.MARK, Field.GAS)))
                .hasStackTraceContaining(Saboteur.MARK);

        assertThat(everything()).isEqualTo(before);
    }

    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> rows = new HashMap<>();
        TABLES.forEach(table -> rows.put(table, jdbc.queryForList("select * from " + table + " order by 1, 2")));
        return rows;
    }
}
