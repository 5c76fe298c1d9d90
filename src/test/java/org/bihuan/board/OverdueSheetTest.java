package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The list as a spreadsheet. */
@BihuanTest
@Transactional
class OverdueSheetTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organization organization;

    @Autowired
    Board board;

    @Autowired
    Loop loop;

    OverdueMother overdue;
    BoardReader reader;

    @BeforeEach
    void nothingYet() {
        overdue = new OverdueMother(jdbc, organization);
        reader = new BoardReader(mvc, board, loop);
    }

    @Test
    void theSheetHasHeadingsDatesAndNumbersAndRunsNothing() {
        overdue.hazard()
                .of("QSS", "QSS-JD")
                .with("description", "=HYPERLINK(\"http://x.example\")")
                .with("first", LocalDate.of(2026, 11, 10))
                .stored();

        List<Row> rows = reader.rows("leader", "");

        assertThat(rows.get(0).getCellText(0)).isEqualTo("隐患编号");
        Row row = rows.get(1);
        assertThat(row.getCellText(1)).isEqualTo("青石山煤矿");
        assertThat(row.getCellText(3)).isEqualTo("一般 B 级");
        assertThat(row.getCellText(5)).isEqualTo("-650中央变电所");
        assertThat(row.getCellText(6)).isEqualTo("'=HYPERLINK(\"http://x.example\")");
        assertThat(row.getCellAsDate(8).orElseThrow()).hasToString("2026-11-23T00:00");
        assertThat(row.getCellAsNumber(10).orElseThrow().intValue()).isEqualTo(1);
        assertThat(row.getCellAsNumber(11).orElseThrow().intValue()).isEqualTo(14);
        assertThat(row.getCellText(12)).isEqualTo("整改中");
    }

    @Test
    void aSheetOfManyPartsHoldsEveryLineOnce() {
        for (int i = 0; i < 1100; i++) {
            overdue.hazard().stored();
        }

        assertThat(reader.codesOfSheet("leader", "sort=GRADE")).hasSize(1100).doesNotHaveDuplicates();
    }
}
