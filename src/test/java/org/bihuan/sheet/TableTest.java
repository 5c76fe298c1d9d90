package org.bihuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://127.0.0.1/x\",\"点击\")",
                "@SUM(1)",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "-1+HYPERLINK(\"x\")",
                "=1"
            })
    void whatASpreadsheetProgramWouldRunGetsAnApostropheAndLosesItWhenItComesBack(String text) {
        assertThat(Table.startsFormula(text)).isTrue();
        assertThat(Table.harmless(text)).isEqualTo("'" + text);
        assertThat(Table.plain(Table.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-650中央变电所", "+120水平", "-650水平(东翼)", "a=b", "'quoted'", ""})
    void anythingElseStaysAsItIs(String text) {
        assertThat(Table.harmless(text)).isEqualTo(text);
        assertThat(Table.plain(text)).isEqualTo(text);
    }

    @Test
    void comesBackAsItWasWritten() {
        Table table = new Table("隐患台账", List.of("地点", "内容"), List.of(List.of("-650", "=1+1"), List.of("", "二")));

        List<Sheet> sheets = Spreadsheets.read(table.toExcel());

        assertThat(sheets)
                .containsExactly(new Sheet(
                        "隐患台账",
                        List.of(
                                new Sheet.Line(1, List.of("地点", "内容")),
                                new Sheet.Line(2, List.of("-650", "'=1+1")),
                                new Sheet.Line(3, List.of("", "二")))));
    }
}
