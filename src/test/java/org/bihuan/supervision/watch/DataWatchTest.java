package org.bihuan.supervision.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Judges a mine of its own, of the first group under the first office, and takes all back. */
@BihuanTest
@Transactional
class DataWatchTest {

    private static final LocalDate DAY = LocalDate.of(2028, 1, 10);
    private static final long MINE = -7001;

    @Autowired
    DataWatch watch;

    @Autowired
    DataScores scores;

    @Autowired
    NightlyWatch night;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    int written;

    @BeforeEach
    void opensAMine() {
        jdbc.update(
                "insert into unit (id, code, name, kind, parent_id, supervisor_id, working_days)"
                        + " values (?, 'SJC', '试监测煤矿', 'MINE', ?, ?, false)",
                MINE,
                organization.unit("G1").orElseThrow().getId(),
                organization.unit("FA-1").orElseThrow().getId());
    }

    /** The nights that other tests judged no longer count. */
    @BeforeEach
    void beginsWithNoNight() {
        jdbc.update("delete from data_mark");
        jdbc.update("delete from data_score");
        jdbc.update("update data_watch_round set judged_for = '2000-01-01', urged_for = '2000-01-01'");
    }

    @Test
    void aMineThatSendsNothingIsBreachedByWhatIsMissingOnly() {
        watch.judge(DAY);

        assertThat(breached())
                .containsExactlyInAnyOrder(DataSignal.SUBMISSION, DataSignal.FINDING, DataSignal.INSPECTION);
        assertThat(marks().values().stream().mapToInt(DataMark::weight).sum()).isEqualTo(100);
        assertThat(scores.trend(mine(), 30)).containsExactly(new DataScores.OfDay(DAY, 50));
    }

    @Test
    void aMineThatDoesNotProduceIsNotJudged() throws Exception {
        jdbc.update("update unit set operation = 'CLOSED', stopped_on = ? where id = ?", DAY, MINE);

        watch.judge(DAY);

        assertThat(scores.trend(mine(), 30)).isEmpty();
        mvc.perform(get("/mines/SJC").with(user("office.fa")))
                .andExpect(content().string(containsString("生产状态：关闭。")));
        mvc.perform(get("/mines/SJC?lang=en").with(user("office.fa")))
                .andExpect(content().string(containsString("Not producing, so not judged.")));
        mvc.perform(get("/mines").with(user("office.fa"))).andExpect(content().string(containsString(">关闭<")));
    }

    @Test
    void aDayIsJudgedOnce() {
        watch.judge(DAY);
        watch.judge(DAY);
        watch.judge(DAY.minusDays(1));
        watch.judge(DAY.plusDays(1));

        assertThat(scores.trend(mine(), 30))
                .extracting(DataScores.OfDay::judgedOn)
                .containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void dataThatAreWellBringAllPoints() {
        for (int i = 0; i < 25; i++) {
            hazard("RECTIFYING", i % 2 == 0 ? "A" : "C", DAY.minusDays(1), DAY.plusDays(5));
        }
        inspection();

        watch.judge(DAY);

        assertThat(breached()).isEmpty();
        assertThat(measured(DataSignal.SUBMISSION)).isEqualByComparingTo("1");
        assertThat(measured(DataSignal.OVERDUE)).isEqualByComparingTo("0");
        assertThat(measured(DataSignal.ONE_GRADE)).isEqualByComparingTo("48");
        assertThat(scores.trend(mine(), 1)).containsExactly(new DataScores.OfDay(DAY, 100));
    }

    @Test
    void eachFlawIsMeasured() {
        for (int i = 0; i < 20; i++) {
            closed(hazard("CLOSED", "C", DAY.minusDays(20), DAY.minusDays(10)), i < 10 ? 2 : 300);
        }
        for (int i = 0; i < 5; i++) {
            hazard("RECTIFYING", "C", DAY.minusDays(20), i < 2 ? DAY.minusDays(1) : DAY.plusDays(1));
        }
        jdbc.update("update hazard set measures = null where mine_id = ? and state = 'RECTIFYING'", MINE);
        for (long hazard : List.of(-7001L, -7002L)) {
            jdbc.update(
                    "insert into false_closure (id, hazard_id, unit_id, found_at, found_by_id) values (?, ?,"
                            + " (select id from unit where code = 'QSS-AJ'), ?,"
                            + " (select id from person where login = 'officer.qss'))",
                    hazard,
                    hazard,
                    DAY.minusDays(3).atTime(9, 0));
        }

        watch.judge(DAY);

        assertThat(measured(DataSignal.SUBMISSION)).isEqualByComparingTo("10");
        assertThat(measured(DataSignal.FINDING)).isEqualByComparingTo("20");
        assertThat(measured(DataSignal.MISSING_FIELDS)).isEqualByComparingTo("20");
        assertThat(measured(DataSignal.OVERDUE)).isEqualByComparingTo("40");
        assertThat(measured(DataSignal.NO_PHOTO)).isEqualByComparingTo("100");
        assertThat(measured(DataSignal.ONE_GRADE)).isEqualByComparingTo("100");
        assertThat(measured(DataSignal.HASTY_ACCEPTANCE)).isEqualByComparingTo("50");
        assertThat(measured(DataSignal.FALSE_CLOSURE)).isEqualByComparingTo("2");
        assertThat(scores.trend(mine(), 1)).containsExactly(new DataScores.OfDay(DAY, 0));
    }

    @Test
    void theNightIsAtFourAndNotDoneBefore() {
        assertThat(night.next(Instant.parse("2026-11-23T20:00:00Z"))).isEqualTo("2026-11-24T20:00:00Z");
        assertThat(night.next(Instant.parse("2026-11-23T19:59:59Z"))).isEqualTo("2026-11-23T20:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fa", "office.fa", "director.fa", "group.g1", "promoter", "leader"})
    void whoSeesTheMineWholeSeesItsScoreAndWhatMakesIt(String login) throws Exception {
        watch.judge(DAY);

        page(login, "/mines/SJC")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("50 / 100"), containsString("2028-01-10"), containsString("自查隐患"))));
        assertThat(list(login)).contains("/mines/SJC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "group.g2", "manager.qss", "officer.bht", "worker.tf", "admin"})
    void forOthersThereIsNoSuchMine(String login) throws Exception {
        watch.judge(DAY);

        page(login, "/mines/SJC").andExpect(status().isNotFound());
        assertThat(list(login)).doesNotContain("/mines/SJC");
        page(login, "/mines/FA").andExpect(status().isNotFound());
        page(login, "/mines/nothing").andExpect(status().isNotFound());
    }

    @Test
    void aMineSeesItselfOnlyAndThatItWasNotJudgedYet() throws Exception {
        page("manager.qss", "/mines/QSS").andExpect(status().isOk());
        page("manager.qss", "/mines/BHT").andExpect(status().isNotFound());
        page("inspector.fa", "/mines/SJC").andExpect(content().string(containsString("尚未评判")));
    }

    /** All pages of the list: other tests have mines, too. */
    private String list(String login) throws Exception {
        StringBuilder pages = new StringBuilder();
        for (int number = 1; number == 1 || pages.indexOf("?page=" + number) >= 0; number++) {
            pages.append(page(login, "/mines?page=" + number)
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
        }
        return pages.toString();
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private Unit mine() {
        return organization.unit("SJC").orElseThrow();
    }

    private Map<DataSignal, DataMark> marks() {
        return scores.marks(mine(), DAY).stream().collect(Collectors.toMap(DataMark::signal, mark -> mark));
    }

    private BigDecimal measured(DataSignal signal) {
        return marks().get(signal).measured();
    }

    private List<DataSignal> breached() {
        return scores.marks(mine(), DAY).stream()
                .filter(DataMark::breached)
                .map(DataMark::signal)
                .toList();
    }

    private void inspection() {
        jdbc.update(
                "insert into inspection (id, code, sheet, mine_id, source, inspected_on, inspector_id, registered_at)"
                        + " values (-7001, 'SJC-J-1', 'sjc', ?, 'DAILY_PATROL', ?,"
                        + " (select id from person where login = 'inspector.fa'), ?)",
                MINE,
                DAY.minusDays(2),
                DAY.minusDays(2).atTime(9, 0));
    }

    private long hazard(String state, String grade, LocalDate registered, LocalDate deadline) {
        long id = MINE - written++;
        jdbc.update(
                "insert into hazard (id, version, code, mine_id, state, place, field, source, description,"
                        + " fixed_on_the_spot, anonymous, discovered_on, registered_at, grade, section_id, rectifier_id,"
                        + " measures, first_deadline, deadline, overdue, failed_acceptances) values"
                        + " (?, 0, ?, ?, ?, '井底', 'MINING', 'DAILY_PATROL', '顶板离层', false, false, ?, ?, ?,"
                        + " (select id from unit where code = 'QSS-JD'),"
                        + " (select id from person where login = 'fitter.jd'), '加固', ?, ?, false, 0)",
                id,
                "SJC-2028-" + written,
                MINE,
                state,
                registered,
                registered.atTime(9, 0),
                grade,
                deadline,
                deadline);
        return id;
    }

    private void closed(long hazard, int minutes) {
        LocalDateTime rectified = DAY.minusDays(10).atTime(9, 0);
        jdbc.update(
                "update hazard set rectification = '已加固', rectified_at = ?, closed_at = ? where id = ?",
                rectified,
                rectified.plusMinutes(minutes),
                hazard);
    }
}
