package org.bihuan.supervision.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.FilingWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Time;
import org.bihuan.workflow.StepRefused;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks {@code bpmn/filing.bpmn} through every node and flow, and opens what falls due. */
@BihuanTest
class FilingTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("filing");

    @Autowired
    FilingWalk walk;

    @Autowired
    FilingRound round;

    @Autowired
    MorningFilings morning;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aMinesPlanIsFiledLookedAtByItsOfficeAndReceipted() {
        String code = walk.receipted();

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(walk.steps(code))
                .containsExactly(
                        "FILING_OPENED", "DOCUMENT_FILED", "FILING_SUBMITTED", "FILING_REVIEWED", "FILING_RECEIPTED");
        assertThat(row(code).get("receipt").toString()).matches("SDJ-H-2026-\\d{4}");
        assertThat(row(code).get("done_on").toString()).isEqualTo("2026-11-24");
        assertThat(lettersTo("officer.qss", code)).contains("matterAsked", "matterTold");
        assertThat(lettersTo("office.fa", code)).contains("matterTold");
    }

    @Test
    void whatABranchOrAGroupFilesGoesToThePromotionOfficeAtOnce() {
        String branch = walk.opened("branch-year", "FA");
        walk.fillIn("office.fa", branch);
        walk.submit("office.fa", branch, "submitFiling", Map.of());
        walk.submit("promoter", branch, "receiptFiling", Map.of("decision", "RECEIPTED"));
        String group = walk.opened("group-plan", "G1");
        walk.fillIn("group.g1", group);
        walk.submit("group.g1", group, "submitFiling", Map.of());
        walk.submit("promoter", group, "receiptFiling", Map.of("decision", "RECEIPTED"));

        assertThat(branch).startsWith("FA-B-");
        assertThat(loop.standsAt(branch)).isEmpty();
        assertThat(loop.standsAt(group)).isEmpty();
    }

    @Test
    void whatIsSentBackIsCorrectedInWhatWasFilledInAndStaysInTime() {
        String code = walk.sentBack();

        assertThat(loop.form("officer.qss", code, "correctFiling").get("facts").toString())
                .contains("任务没有写明责任人");
        time.travelTo(FilingWalk.DUE.plusDays(1), LocalTime.NOON);
        walk.submit("officer2.qss", code, "correctFiling", Map.of("remark", "已补责任人"));
        walk.submit("inspector.fa", code, "reviewFiling", Map.of("decision", "PASSED"));
        walk.submit("promoter", code, "receiptFiling", Map.of("decision", "RETURNED", "reason", "缺少盖章"));
        walk.submit("officer.qss", code, "correctFiling", Map.of());
        walk.submit("inspector.fa", code, "reviewFiling", Map.of("decision", "PASSED"));
        walk.submit("promoter", code, "receiptFiling", Map.of("decision", "RECEIPTED"));

        assertThat(walk.steps(code)).doesNotContain("FILING_SUBMITTED_LATE");
        assertThat(row(code)).containsEntry("returned", 2);
        assertThat(row(code).get("done_on").toString()).isEqualTo("2026-11-24");
        assertThat(row(code).get("filed_on").toString()).isEqualTo("2026-12-16");
    }

    @Test
    void whatIsNotFiledIsRemindedOfRisesAndCanBeFiledLate() {
        String code = walk.opened("mine-plan", "QSS");

        time.travelTo(FilingWalk.DUE.minusDays(6), LocalTime.NOON);
        assertThat(lettersTo("officer.qss", code)).containsExactly("matterAsked", "matterReminder");
        time.travelTo(FilingWalk.DUE.plusDays(4), LocalTime.NOON);
        assertThat(lettersTo("office.fa", code)).containsExactly("matterOverdue");
        assertThat(lettersTo("director.fa", code)).containsExactly("matterOverdue");
        walk.fillIn("officer.qss", code);
        walk.submit("officer.qss", code, "submitFiling", Map.of("remark", "人员变动，迟报"));

        assertThat(walk.steps(code)).containsSubsequence("TASK_OVERDUE", "TASK_RAISED", "FILING_SUBMITTED_LATE");
    }

    @Test
    void whatIsMissingIsNamedAndNothingHappens() {
        String code = walk.opened("mine-plan", "QSS");
        assertThatThrownBy(() -> walk.submit("officer.qss", code, "submitFiling", Map.of()))
                .hasRootCauseInstanceOf(StepRefused.class)
                .hasMessageContaining("年度目标")
                .hasMessageContaining("专职人员")
                .hasMessageNotContaining("其他说明");
        assertThatThrownBy(() -> walk.keep("officer.qss", code, Map.of("staff", "三人")))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> walk.keep("officer.qss", code, Map.of("leader", "名".repeat(201))))
                .isInstanceOf(StepRefused.class);
        walk.fillInWithoutDocument("officer.qss", code);
        assertThatThrownBy(() -> walk.submit("officer.qss", code, "submitFiling", Map.of()))
                .hasMessageContaining("还没有上传文件");
        walk.upload("officer.qss", code);
        walk.submit("officer.qss", code, "submitFiling", Map.of());

        assertThatThrownBy(() -> walk.submit("office.fa", code, "reviewFiling", Map.of("decision", "RETURNED")))
                .hasMessageContaining("理由");
        assertThat(loop.standsAt(code)).containsExactly("reviewFiling");
    }

    @Test
    void whereAnItemFallsShortItIsToldWhatIsMissingAndUntilWhenItIsMended() {
        String code = walk.opened("platform-alignment", "QSS");
        walk.fillIn("officer.qss", code);
        Map<String, String> typed = walk.typed("officer.qss", code);
        assertThat(tasks.getVariablesLocal(loop.task(code, "submitFiling").getId()))
                .as("what tells one filing from another in the list of tasks")
                .hasEntrySatisfying(
                        "subject", about -> assertThat(about.toString()).endsWith("信息平台对标升级情况"));

        walk.keep("officer.qss", code, with(typed, Map.of("mobile", "PARTIAL", "exchange", "NONE")));
        assertThatThrownBy(() -> walk.submit("officer.qss", code, "submitFiling", Map.of()))
                .hasMessageContaining("缺什么")
                .hasMessageContaining("班组和岗位人员能用手机")
                .hasMessageContaining("数据每日上传省局平台");
        for (String day : List.of("2026-11-23", "2026-02-30", "soon", "+999999-01-01")) {
            assertThatThrownBy(() -> walk.keep(
                            "officer.qss", code, with(typed, Map.of("mobile", "NONE", "mobile.mendedBy", day))))
                    .as(day)
                    .isInstanceOf(StepRefused.class);
        }
        assertThatThrownBy(() -> walk.keep(
                        "officer.qss", code, with(typed, Map.of("mobile", "NONE", "mobile.missing", "缺".repeat(501)))))
                .isInstanceOf(StepRefused.class);
        walk.keep(
                "officer.qss",
                code,
                with(
                        typed,
                        Map.of(
                                "mobile", "PARTIAL",
                                "mobile.missing", "两个班组没有终端",
                                "mobile.mendedBy", "2026-12-20",
                                "exchange", "FULL",
                                "exchange.missing", "已做到")));
        walk.submit("officer.qss", code, "submitFiling", Map.of());

        assertThat(row(code)).containsEntry("items", 8).containsEntry("conforming", 7);
        assertThat(loop.form("inspector.fa", code, "reviewFiling").get("facts").toString())
                .contains("7/8");
        assertThat(jdbc.queryForList(
                        "select a.words, a.conformity, a.mended_by from filing_answer a join filing f on f.id = a.filing_id"
                                + " join matter m on m.id = f.matter_id where m.code = ?"
                                + " and a.field in ('mobile', 'exchange') order by a.place",
                        code))
                .extracting(answer ->
                        "%s %s %s".formatted(answer.get("conformity"), answer.get("words"), answer.get("mended_by")))
                .containsExactly("PARTIAL 两个班组没有终端 2026-12-20", "FULL null null");
    }

    @Test
    void whatShouldHaveBeenMendedMeanwhileIsNotFiledAgainUnchanged() {
        String code = walk.opened("platform-alignment", "QSS");
        walk.fillIn("officer.qss", code);
        Map<String, String> typed = with(
                walk.typed("officer.qss", code),
                Map.of("mobile", "NONE", "mobile.missing", "没有终端", "mobile.mendedBy", "2026-11-25"));
        walk.keep("officer.qss", code, typed);
        walk.submit("officer.qss", code, "submitFiling", Map.of());
        walk.submit("inspector.fa", code, "reviewFiling", Map.of("decision", "RETURNED", "reason", "期限到了没有"));
        time.travelTo(LocalDate.of(2026, 11, 26), LocalTime.NOON);

        assertThatThrownBy(() -> walk.submit("officer.qss", code, "correctFiling", Map.of()))
                .hasMessageContaining("日期已经过去");
        walk.keep("officer.qss", code, with(typed, Map.of("mobile", "FULL")));
        walk.submit("officer.qss", code, "correctFiling", Map.of());
        assertThat(row(code)).containsEntry("items", 8).containsEntry("conforming", 8);
    }

    private static Map<String, String> with(Map<String, String> typed, Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(typed);
        all.putAll(changed);
        return all;
    }

    @Test
    void whatFallsDueIsOpenedOnceForEachUnitAndPeriod() {
        inYearsThatNoOtherTestReaches();
        jdbc.update("update filing_round set opened_for = '2077-05-15'");

        round.open(LocalDate.of(2077, 5, 16));
        assertThat(opened("mine-plan", "2077")).containsExactly("BHT", "QSS");
        assertThat(opened("group-plan", "2077")).containsExactly("G1", "G2");
        assertThat(opened("branch-quarter", "2077-Q2")).isEmpty();
        round.open(LocalDate.of(2077, 5, 16));
        round.open(LocalDate.of(2077, 7, 5));
        assertThat(opened("mine-plan", "2077")).containsExactly("BHT", "QSS");
        assertThat(opened("branch-quarter", "2077-Q2")).containsExactly("FA", "FB");
    }

    @Test
    void aMineThatDoesNotProduceIsNotAskedToFile() {
        time.sleep(Duration.ofDays(18_400 + 5 * 365));
        jdbc.update("update filing_round set opened_for = '2082-05-15'");
        jdbc.update("update unit set operation = 'CLOSED', stopped_on = '2082-05-01' where code = 'BHT'");
        try {
            round.open(LocalDate.of(2082, 5, 16));
        } finally {
            jdbc.update("update unit set operation = 'PRODUCING', stopped_on = null where code = 'BHT'");
        }

        assertThat(opened("mine-plan", "2082")).containsExactly("QSS");
    }

    @Test
    void whatFellDueDuringAStandstillIsOpenedAndWhatWasDueBeforeTheFirstDayIsNot() {
        inYearsThatNoOtherTestReaches();
        jdbc.update("update filing_round set opened_for = '2078-06-01'");
        round.open(LocalDate.of(2078, 8, 1));
        assertThat(opened("group-plan", "2078")).containsExactly("G1", "G2");

        jdbc.update("update filing_round set opened_for = null");
        round.open(LocalDate.of(2079, 8, 1));
        assertThat(opened("group-plan", "2079")).isEmpty();
    }

    /** To April 2077. */
    private void inYearsThatNoOtherTestReaches() {
        time.sleep(Duration.ofDays(18_400));
    }

    @Test
    void theRoundIsAtSixAndNotDoneBefore() {
        jdbc.update("update filing_round set opened_for = '2026-11-23'");
        time.travelTo(LocalDate.of(2026, 11, 25), LocalTime.of(5, 59));
        morning.keep();
        assertThat(lastRound()).isEqualTo(LocalDate.of(2026, 11, 23));
        time.travelTo(LocalDate.of(2026, 11, 25), LocalTime.of(6, 0));
        morning.keep();

        assertThat(lastRound()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    private LocalDate lastRound() {
        return jdbc.queryForObject("select opened_for from filing_round", LocalDate.class);
    }

    private List<String> opened(String duty, String period) {
        return jdbc.queryForList(
                "select u.code from filing f join unit u on u.id = f.unit_id where f.duty = ? and f.period = ?"
                        + " and u.code in ('QSS', 'BHT', 'G1', 'G2', 'FA', 'FB') order by u.code",
                String.class,
                duty,
                period);
    }

    private Map<String, Object> row(String code) {
        return jdbc.queryForMap(
                "select f.items, f.conforming, f.receipt, f.filed_on, f.returned, m.done_on from filing f join matter m on m.id = f.matter_id"
                        + " where m.code = ?",
                code);
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
