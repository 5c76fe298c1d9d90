package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The board counts the false closures of each unit, for those who see its mine whole. Today is 24 November 2026. */
@BihuanTest
class FalseClosureCountsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Board board;

    @Autowired
    Loop loop;

    @Autowired
    Drawn drawn;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void noneIsKnown() {
        jdbc.update("delete from false_closure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leader", "promoter", "director.fa", "inspector.fa", "group.g1", "manager.qss", "officer.qss"})
    void areCountedForThoseWhoSeeTheMine(String login) {
        closedFalsely();
        closedFalsely();

        assertThat(counts(login)).containsExactly(new FalseClosureCounts.OfUnit("青石山煤矿", "安监科", 2, 2));
        assertThat(page(login, "")).contains("虚假销号：本年 2 条", "安监科");
        assertThat(page(login, "?lang=en")).contains("False closures: 2 this year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.jd", "fitter.jd", "worker.tf", "admin"})
    void areNotToldToThoseWhoDoNot(String login) {
        closedFalsely();

        assertThat(counts(login)).isEmpty();
        assertThat(page(login, "")).doesNotContain("虚假销号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "inspector.fb", "group.g2"})
    void areNotThoseOfOtherMinesAndNoneIsSaid(String login) {
        closedFalsely();

        assertThat(counts(login)).isEmpty();
        assertThat(page(login, "")).contains("复查没有发现虚假销号。");
    }

    @Test
    void thoseOfEarlierYearsAreCountedApart() {
        closedFalsely();
        jdbc.update("update false_closure set found_at = '2025-12-31 12:00:00'");
        closedFalsely();

        assertThat(counts("leader")).containsExactly(new FalseClosureCounts.OfUnit("青石山煤矿", "安监科", 2, 1));
    }

    @Test
    void costTheSameHoweverManyThereAre() {
        page("leader", "");
        closedFalsely();
        int one = statements.during(() -> page("leader", "")).size();
        closedFalsely();
        closedFalsely();

        assertThat(statements.during(() -> page("leader", ""))).hasSize(one);
    }

    private void closedFalsely() {
        drawn.next();
        String code = loop.closed("B", "2026-12-01");
        loop.submit(
                "officer.qss",
                code,
                "recheckClosure",
                Map.of("decision", "FALSE_CLOSURE", "opinion", "现场仍未整改", "newDeadline", "2026-12-04"));
    }

    private List<FalseClosureCounts.OfUnit> counts(String login) {
        return loop.as(login, () -> board.answer(Question.of(Map.of()))).falseClosures();
    }

    private String page(String login, String query) {
        return new BoardReader(mvc, board, loop).read(login, "/overdue" + query, status().isOk());
    }
}
