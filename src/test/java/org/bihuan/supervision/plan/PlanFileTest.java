package org.bihuan.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** What an operator may write into the file of the Plan, and how a fault is named. */
class PlanFileTest {

    private static final String ROW =
            """
            since: "2019-06-03"
            obligations:
              - {id: P1, who: 煤矿, whoEnglish: mines, must: 对标, mustEnglish: benchmark, when: 每年, whenEnglish: yearly, %s}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "page: /mines",
                "'evidence: {steps: [MINE_DIAGNOSED], each: MINE, every: YEAR, times: 1, due: \"06-30\"}'",
                "'evidence: {steps: [VISIT_RECORDED], each: BUREAU, every: MONTH, times: 2}'",
                "'evidence: {matters: [URGE, POLICY]}'",
                "'evidence: {data: true}'",
                "'evidence: {filings: true}'"
            })
    void whatIsDescribedInItIsRead(String rest) {
        assertThat(read(rest).obligations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'evidence: {steps: [X], each: MINE, every: WEEK, times: 1}'; WEEK",
                "'evidence: {steps: [X], each: MINE, every: MONTH, times: 1, due: \"06-30\"}'; due",
                "'evidence: {steps: [X], each: MINE, every: YEAR, times: 0}'; times",
                "'evidence: {steps: [X], each: MINE, every: YEAR, times: 1, due: \"31-06\"}'; 31-06",
                "'evidence: {matters: [NOTHING]}'; NOTHING",
                "'evidence: {data: false}'; evidence",
                "pages: /mines; pages"
            })
    void aFaultIsNamedWithItsRow(String rest, String named) {
        assertThatThrownBy(() -> read(rest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P1")
                .hasMessageContaining(named);
    }

    private static Plan read(String rest) {
        return PlanFile.read(new ByteArrayResource(ROW.formatted(rest).getBytes(StandardCharsets.UTF_8)));
    }
}
