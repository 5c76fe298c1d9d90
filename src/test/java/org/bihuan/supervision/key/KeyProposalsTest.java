package org.bihuan.supervision.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.watch.MinesUrged;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The night proposes a mine about whose days nothing else is known; all is taken back. */
@BihuanTest
@Transactional
class KeyProposalsTest {

    private static final long FIRST = -710100;

    @Autowired
    KeyProposals proposals;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    private final LocalDate today = LocalDate.of(2031, 5, 10);
    private long mine;
    private int written;

    @BeforeEach
    void chooseTheMine() {
        mine = organization.unit("BHT").orElseThrow().getId();
        jdbc.update("update key_supervision set open_for = null where open_for = ?", mine);
    }

    @Test
    void theThirdUrgeWithoutEffectProposesTheMineOnce() {
        urge(today.minusDays(60), today.minusDays(55), today.minusDays(50), 0);
        urge(today.minusDays(30), today.minusDays(25), today.minusDays(26), 1);
        urge(today.minusDays(20), today.minusDays(15), today.minusDays(16), 0);
        urge(today.minusDays(91), today.minusDays(86), today.minusDays(50), 0);
        assertThat(proposed()).isEmpty();

        urge(today.minusDays(10), today.minusDays(5), null, 0);
        assertThat(proposed()).containsExactly("URGED/3");
        assertThat(proposed()).containsExactly("URGED/3");
        assertThat(jdbc.queryForObject(
                        "select subject from matter where kind = 'KEY_SUPERVISION' and unit_id = ?",
                        String.class,
                        mine))
                .isEqualTo("近 90 天督促无效 3 次，标准为 3 次");
    }

    @Test
    void aWeekInTheLowestBandProposesTheMine() {
        for (int night = 0; night < 6; night++) {
            score(today.minusDays(night), 40);
        }
        assertThat(proposed()).isEmpty();

        score(today.minusDays(6), 35);
        assertThat(proposed()).containsExactly("LOWEST_BAND/40");
    }

    @Test
    void oneBetterNightIsEnoughNotToBeInTheLowestBand() {
        for (int night = 0; night < 7; night++) {
            score(today.minusDays(night), night == 3 ? 41 : 40);
        }

        assertThat(proposed()).isEmpty();
    }

    @Test
    void manyHazardsThatInspectorsFoundOrThatAreMajorProposeTheMine() {
        for (int number = 0; number < 8; number++) {
            hazard("ENFORCEMENT", "B", "CLOSED");
        }
        for (int number = 0; number < 6; number++) {
            hazard("DAILY_PATROL", "MAJOR", "RECTIFYING");
        }
        hazard("ENFORCEMENT", "B", "DUPLICATE");
        hazard("DAILY_PATROL", "A", "RECTIFYING");
        assertThat(proposed()).isEmpty();

        hazard("ENFORCEMENT", "C", "GRADING");
        assertThat(proposed()).containsExactly("PROBLEMS/15");
    }

    @Test
    void aMineThatDoesNotProduceIsNotProposed() {
        for (int night = 0; night < 7; night++) {
            score(today.minusDays(night), 20);
        }
        jdbc.update("update unit set operation = 'STOPPED', stopped_on = ? where id = ?", today, mine);
        assertThat(proposed()).isEmpty();

        jdbc.update("update unit set operation = 'PRODUCING', stopped_on = null where id = ?", mine);
        assertThat(proposed()).containsExactly("LOWEST_BAND/20");
    }

    @Test
    void afterADecisionItRestsForSomeDays() {
        for (int night = 0; night < 7; night++) {
            score(today.minusDays(night), 20);
        }
        proposed();
        chooseTheMine();
        decided(today.minusDays(30));
        assertThat(proposed()).containsExactly("LOWEST_BAND/20");

        decided(today.minusDays(31));
        assertThat(proposed()).containsExactly("LOWEST_BAND/20", "LOWEST_BAND/20");
    }

    private void decided(LocalDate day) {
        jdbc.update(
                "update matter set closed_at = ? where kind = 'KEY_SUPERVISION' and unit_id = ?",
                day.atTime(10, 0),
                mine);
    }

    /** Lets the night pass. */
    private List<String> proposed() {
        proposals.propose(new MinesUrged(today));
        return jdbc.queryForList(
                "select concat(g.reason, '/', g.measured) from key_ground g join key_supervision k"
                        + " on k.id = g.key_supervision_id join matter m on m.id = k.matter_id where m.unit_id = ?"
                        + " order by k.id, g.place",
                String.class,
                mine);
    }

    private void urge(LocalDate opened, LocalDate due, LocalDate closed, int returned) {
        long id = FIRST - ++written;
        jdbc.update(
                "insert into matter (id, version, code, kind, unit_id, subject, state, shared, rules, due_on, opened_at,"
                        + " closed_at) values (?, 0, ?, 'URGE', ?, '数据上报', 'ANSWERING', true, 1, ?, ?, ?)",
                id,
                "KEY1-D-" + written,
                mine,
                due,
                opened.atTime(4, 0),
                closed == null ? null : closed.atTime(4, 0));
        jdbc.update(
                "insert into urge (id, version, matter_id, watched, rules, allowed, returned)"
                        + " values (?, 0, ?, 'SUBMISSION', 1, 3, ?)",
                id,
                id,
                returned);
    }

    private void score(LocalDate night, int score) {
        jdbc.update(
                "insert into data_score (mine_id, judged_on, score, rules) values (?, ?, ?, 1)", mine, night, score);
    }

    private void hazard(String source, String grade, String state) {
        LocalDateTime at = today.minusDays(3).atTime(9, 0);
        jdbc.update(
                "insert into hazard (id, version, code, mine_id, state, place, field, source, description,"
                        + " fixed_on_the_spot, anonymous, discovered_on, registered_at, grade, overdue, failed_acceptances)"
                        + " values (?, 0, ?, ?, ?, '井底', 'MINING', ?, '顶板离层', false, false, ?, ?, ?, false, 0)",
                FIRST - ++written,
                "KEY1-2026-" + written,
                mine,
                state,
                source,
                at.toLocalDate(),
                at,
                grade);
    }
}
