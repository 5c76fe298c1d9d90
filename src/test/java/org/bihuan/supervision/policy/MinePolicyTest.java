package org.bihuan.supervision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks {@code bpmn/mine-policy.bpmn} and {@code bpmn/policy-measure.bpmn} through every node and flow. */
@BihuanTest
class MinePolicyTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("minePolicy", "policyMeasure");

    @Autowired
    Processes processes;

    @Autowired
    Supervising supervising;

    @Autowired
    MinePolicies policies;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aPolicyIsDiagnosedDraftedApprovedFiledCarriedOutAndClosed() {
        String code = supervising.closed("QSS");

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(supervising.steps(code))
                .containsExactly(
                        "POLICY_OPENED",
                        "MINE_DIAGNOSED",
                        "POLICY_DRAFTED",
                        "POLICY_APPROVED",
                        "POLICY_RECEIPTED",
                        "MEASURE_ORDERED",
                        "MEASURE_ORDERED",
                        "DOCUMENT_FILED",
                        "MEASURE_CARRIED_OUT",
                        "DOCUMENT_FILED",
                        "MEASURE_CARRIED_OUT",
                        "MEASURE_VERIFIED",
                        "MEASURE_VERIFIED",
                        "POLICY_EFFECTIVE",
                        "POLICY_CLOSED");
        Policy policy = supervising.policy(code);
        assertThat(policy.getReceipt()).matches("SDJ-H-2026-\\d{4}");
        assertThat(policy.getMatter().isOpen()).isFalse();
        assertThat(policy.getFigures())
                .extracting(FrozenFigure::moment)
                .contains(FrozenFigure.Moment.DIAGNOSIS, FrozenFigure.Moment.EVALUATION);
        assertThat(lettersTo("manager.qss", code)).contains("matterTold");
        assertThat(lettersTo("office.fa", code)).contains("matterTold");
        assertThat(lettersTo("director.fa", code)).contains("matterTold");
    }

    @Test
    void whatIsSentBackIsWrittenAgain() {
        String code = supervising.drafted("QSS");

        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "RETURNED", "reason", "目标要量化"));
        supervising.submit("office.fa", code, "draftPolicy", Map.of("remark", "已量化"));
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        assertThat(supervising.policy(code).getMatter().isShared()).isTrue();
        supervising.submit(
                "promoter", code, "receiptPolicy", Map.of("decision", "FILING_RETURNED", "reason", "缺少责任科室"));

        assertThat(supervising.policy(code).getMatter().isShared()).isFalse();
        assertThat(loop.standsAt(code)).containsExactly("draftPolicy");
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        supervising.carryOut("deputy.qss", code + "-01");
        supervising.submit(
                "inspector.fa",
                code + "-01",
                "verifyMeasure",
                Map.of("decision", "RETURNED", "verification", "夜班没有录入", "newDeadline", "2027-01-20"));
        assertThat(loop.task(code + "-01", "carryOutMeasure").getAssignee()).isEqualTo("deputy.qss");
        supervising.carryOut("manager.qss", code + "-01");
        supervising.verify(code + "-01");
        assertThat(loop.standsAt(code)).isEmpty();
        supervising.carryOut("officer.qss", code + "-02");
        supervising.verify(code + "-02");

        supervising.submit(
                "office.fa", code, "evaluatePolicy", Map.of("decision", "CONTINUED", "evaluation", "完整率仍偏低"));
        assertThat(supervising.policy(code).getMatter().isShared()).isTrue();
        supervising.write(code, "head.aj");
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        String receipt = supervising.policy(code).getReceipt();
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        supervising.carryOut("head.aj", code + "-03");
        supervising.verify(code + "-03");
        supervising.close(code);

        assertThat(supervising.policy(code).rounds(FrozenFigure.Moment.EVALUATION))
                .as("the figures of the first evaluation are not lost")
                .isEqualTo(2);
        assertThat(supervising.policy(code).getReceipt()).isEqualTo(receipt);
        assertThat(supervising.policy(code).getMatter().isOpen()).isFalse();
    }

    @Test
    void whatComesAfterItsApprovalIsNotLateByTheDayOfItsApproval() {
        String code = supervising.evaluating("QSS");
        assertThat(supervising.policy(code).getMatter().getDoneOn()).isEqualTo(time.today());
        time.sleep(Duration.ofDays(200));

        supervising.submit(
                "office.fa", code, "evaluatePolicy", Map.of("decision", "CONTINUED", "evaluation", "完整率仍偏低"));

        assertThat(dueOn(code, "draftPolicy")).isEqualTo(time.today().plusDays(15));
    }

    @Test
    void whatAProcessDoesNotWaitForIsRefused() {
        String code = supervising.opened("QSS");

        assertThatThrownBy(() -> processes.tell("unknownToThisVersion", code))
                .isInstanceOf(StepRefused.class)
                .hasMessageContaining("workflow.deaf");
        assertThat(loop.standsAt(code)).containsExactly("diagnoseMine");
    }

    @Test
    void whatBeginsAfterTheDayOfItsApprovalHasPassedIsToBeDoneAtOnce() {
        String code = supervising.opened("QSS");
        time.sleep(Duration.ofDays(200));
        supervising.answer(code, "inspector.fa");

        supervising.submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "机制基本建立"));

        assertThat(dueOn(code, "draftPolicy")).isEqualTo(time.today());
    }

    private LocalDate dueOn(String code, String task) {
        return loop.task(code, task)
                .getDueDate()
                .toInstant()
                .atZone(TravelClock.ZONE)
                .toLocalDate();
    }

    @Test
    void aTaskIsRemindedOfAndItsLatenessRisesToTheHeadThenToTheDirector() {
        String code = supervising.opened("QSS");

        LocalDate due = dueOn(code, "diagnoseMine");
        assertThat(due).isEqualTo(time.today().plusDays(30));
        time.travelTo(due.minusDays(3), LocalTime.NOON);
        assertThat(lettersTo("inspector.fa", code)).containsExactly("matterAsked", "matterReminder");
        time.travelTo(due, LocalTime.NOON);
        assertThat(lettersTo("inspector.fa", code)).containsExactly("matterAsked", "matterReminder", "matterReminder");
        time.travelTo(due.plusDays(3), LocalTime.NOON);
        assertThat(lettersTo("office.fa", code)).endsWith("matterOverdue");
        assertThat(lettersTo("director.fa", code)).isEmpty();
        time.travelTo(due.plusDays(9), LocalTime.NOON);

        assertThat(lettersTo("director.fa", code)).containsExactly("matterOverdue");
        assertThat(supervising.steps(code))
                .containsExactly("POLICY_OPENED", "TASK_REMINDED", "TASK_DUE_TODAY", "TASK_OVERDUE", "TASK_RAISED");
        finish(code);
    }

    @Test
    void aMeasureIsRemindedOfByItsOwnDeadline() {
        String code = supervising.receipted("QSS");
        LocalDate due = LocalDate.of(2027, 1, 15);

        time.travelTo(due.plusDays(1), LocalTime.NOON);

        assertThat(lettersTo("deputy.qss", code + "-01"))
                .containsExactly("matterAsked", "matterReminder", "matterReminder", "matterOverdue");
        assertThat(lettersTo("officer.qss", code + "-01")).isEmpty();
        supervising.carryOut("deputy.qss", code + "-01");
        supervising.carryOut("officer.qss", code + "-02");
        supervising.verify(code + "-01");
        supervising.verify(code + "-02");
        supervising.close(code);
    }

    @Test
    void whatIsMissingIsNamedAndNothingHappens() {
        String code = supervising.opened("QSS");
        assertThatThrownBy(
                        () -> supervising.submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "没有填写问诊表")))
                .hasRootCauseInstanceOf(StepRefused.class)
                .hasMessageContaining("组织机构与人员")
                .hasMessageContaining("文件资料");
        supervising.answer(code, "inspector.fa");
        supervising.submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "机制基本建立"));

        assertThatThrownBy(() -> supervising.submit("office.fa", code, "draftPolicy", Map.of()))
                .hasMessageContaining("目标");
        supervising.write(code);
        assertThatThrownBy(() -> supervising.submit("office.fa", code, "draftPolicy", Map.of()))
                .hasMessageContaining("措施");
        supervising.write(code, "");
        assertThatThrownBy(() -> supervising.submit("office.fa", code, "draftPolicy", Map.of()))
                .hasMessageContaining("第 1 项");
        assertThatThrownBy(() -> supervising.write(code, "officer.bht")).isInstanceOf(StepRefused.class);

        supervising.write(code, "deputy.qss");
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        assertThatThrownBy(
                        () -> supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "RETURNED")))
                .hasMessageContaining("理由");
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        supervising.carryOut("deputy.qss", code + "-01");
        supervising.verify(code + "-01");
        supervising.close(code);
    }

    @Test
    void whatWasOpenedByMistakeIsCancelledWithAllItsTasksAndAnotherCanBeOpened() {
        String code = supervising.receipted("QSS");
        supervising.carryOut("officer.qss", code + "-02");

        cancel("director.fa", code, "启动错了煤矿");

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.standsAt(code + "-01")).isEmpty();
        assertThat(loop.standsAt(code + "-02")).isEmpty();
        assertThat(supervising.policy(code).getMatter().getState()).isEqualTo("POLICY_CANCELLED");
        assertThat(supervising.steps(code)).endsWith("POLICY_CANCELLED", "POLICY_CANCELLED", "POLICY_CANCELLED");
        assertThat(lettersTo("deputy.qss", code + "-01")).endsWith("matterTold");
        assertThat(lettersTo("inspector.fa", code + "-02")).endsWith("matterTold");
        assertThat(lettersTo("manager.qss", code)).endsWith("matterTold");
        assertThatThrownBy(() -> cancel("director.fa", code, "又一次")).hasMessageContaining("matter.refused.state");
        String next = loop.as("director.fa", () -> policies.open("QSS", "2026年一企一策", Supervising.DUE));
        cancel("director.fa", next, "重复启动");
        assertThat(lettersTo("office.fa", next)).endsWith("matterTold");
        assertThat(lettersTo("manager.qss", next)).isEmpty();
    }

    private void cancel(String login, String code, String reason) {
        loop.as(login, () -> {
            cancellation.cancel(code, reason);
            return code;
        });
    }

    /** A mine has one policy at a time. */
    private void finish(String code) {
        supervising.answer(code, "inspector.fa");
        supervising.submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "机制基本建立"));
        supervising.write(code, "deputy.qss");
        jdbc.update("update policy_planned set deadline = ?", time.today().plusDays(9));
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        supervising.carryOut("deputy.qss", code + "-01");
        supervising.verify(code + "-01");
        supervising.close(code);
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
