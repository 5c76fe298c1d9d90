package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.QuickPhotos;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** To whom each task of a major hazard goes and until when, and what is refused. Today is Tuesday, 24 November 2026, 09:00. */
@BihuanTest
class MajorHazardRulesTest {

    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "合格");
    private static final String DEADLINE = "2026-12-20";

    @Autowired
    Loop loop;

    @Autowired
    QuickPhotos photos;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    ListedSupervision supervision;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void askThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void theMineManagerConfirmsTheStopOfWorkOnTheSameDayAndThenPlans() {
        String code = loop.graded("MAJOR");

        Task task = loop.task(code, "confirmStopWork");
        assertThat(task)
                .hasName("确认停产撤人")
                .isNotAssigned()
                .hasCandidateGroup("QSS.mine-manager")
                .hasDueDate(endOf("2026-11-24"));
        assertThat(task.getPriority()).isEqualTo(100);
        assertThat(tasks.getVariablesLocal(task.getId())).containsEntry("grade", "重大隐患");
        assertThat(seers(code)).containsExactly("manager.qss");
        assertThat(loop.task(loop.stopped(), "draftPlan"))
                .hasName("编制治理方案")
                .hasCandidateGroup("QSS.mine-manager")
                .hasDueDate(endOf("2026-11-27"));
    }

    @Test
    void theDirectorOfTheBranchLists() {
        String code = loop.planned(DEADLINE);

        assertThat(loop.task(code, "listHazard"))
                .hasName("挂牌督办")
                .hasCandidateGroup("FA.branch-director")
                .hasDueDate(endOf("2026-11-27"));
        assertThat(seers(code)).containsExactly("director.fa");
    }

    @Test
    void mineGroupAndBranchAcceptInTurn() {
        String mine = loop.rectified("MAJOR", DEADLINE);
        String group = loop.acceptedByMine(DEADLINE);
        String branch = loop.acceptedByGroup(DEADLINE);

        assertThat(loop.task(mine, "acceptByMine"))
                .hasCandidateGroup("QSS.mine-manager")
                .hasDueDate(endOf("2026-11-26"));
        assertThat(loop.task(group, "acceptByGroup"))
                .hasCandidateGroup("G1.group-safety")
                .hasDueDate(endOf("2026-11-27"));
        assertThat(loop.task(branch, "acceptByBranch"))
                .hasCandidateGroup("FA.branch-director")
                .hasCandidateGroup("FA-1.inspector")
                .hasDueDate(endOf("2026-11-29"));
        assertThat(seers(mine)).containsExactly("manager.qss");
        assertThat(seers(group)).containsExactly("group.g1");
        assertThat(seers(branch)).containsExactly("director.fa", "inspector.fa");
    }

    @ParameterizedTest
    @CsvSource({
        "section, 责任单位 必须填写",
        "rectifier, 整改责任人 必须填写",
        "measures, 整改措施 必须填写",
        "funds, 整改资金（万元） 必须填写",
        "deadline, 整改期限 必须填写",
        "contingency, 应急预案 必须填写"
    })
    void eachOfTheFiveElementsIsAskedForByItsName(String element, String told) {
        String code = loop.stopped();
        Map<String, Object> incomplete = Loop.plan(DEADLINE);
        incomplete.remove(element);

        refused("manager.qss", code, "draftPlan", incomplete).hasMessageContaining(told);
    }

    @Test
    void thePlanEndsWithinSixtyDaysAndNotBeforeToday() {
        String code = loop.stopped();

        refused("manager.qss", code, "draftPlan", Loop.plan("2027-01-24"))
                .hasMessage("重大隐患的整改期限最长 60 天，最迟至 2027-01-23，请提前。");
        refused("manager.qss", code, "draftPlan", Loop.plan("2026-11-23"))
                .hasMessage("整改期限 2026-11-23 早于今天，请选择今天或以后的日期。");

        loop.submit("manager.qss", code, "draftPlan", Loop.plan("2027-01-23"));
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.LISTING);
    }

    @Test
    void thePlanNamesPeopleOfTheMineButNotItsManagerWhoAccepts() {
        String code = loop.stopped();

        refused("manager.qss", code, "draftPlan", plan("rectifier", "manager.qss"))
                .hasMessage("矿长要组织验收，不能同时担任整改责任人，请另选他人。");
        refused("manager.qss", code, "draftPlan", plan("rectifier", "worker.zc"))
                .hasMessage("“worker.zc”不是本矿在职人员，请从列表中选择。");
        refused("manager.qss", code, "draftPlan", plan("section", "BHT-ZC")).hasMessage("责任单位“BHT-ZC”不属于本矿，请从列表中选择。");
    }

    @Test
    void theStopOfWorkLiesInThePastAndSaysWhatAndHowMany() {
        String code = loop.graded("MAJOR");

        for (String field : new String[] {"stoppedAt", "stopped", "withdrawn"}) {
            Map<String, Object> incomplete = new LinkedHashMap<>(Loop.stopWork());
            incomplete.remove(field);
            refused("manager.qss", code, "confirmStopWork", incomplete).hasMessageContaining("必须填写");
        }
        Map<String, Object> later = new LinkedHashMap<>(Loop.stopWork());
        later.put("stoppedAt", "2026-11-24T09:01");
        refused("manager.qss", code, "confirmStopWork", later).hasMessage("停产时间不能晚于现在，请更正。");
    }

    @Test
    void aListingHasItsNumberAndRequirementsAndAPlanSentBackItsReason() {
        String code = loop.planned(DEADLINE);

        refused("director.fa", code, "listHazard", Map.of("decision", "LISTED", "requirements", "限期"))
                .hasMessage("请填写挂牌编号。");
        refused("director.fa", code, "listHazard", Map.of("decision", "LISTED", "listingNumber", "1"))
                .hasMessage("请填写督办要求。");
        refused("director.fa", code, "listHazard", Map.of("decision", "PLAN_RETURNED"))
                .hasMessage("请填写理由。");
    }

    @Test
    void whoRectifiedDoesNotAcceptAndNobodyAcceptsTwiceInARow() {
        String code = loop.rectified("MAJOR", DEADLINE);

        assertThatThrownBy(() -> accept("fitter.jd", code)).hasMessageContaining("hazard.refused.fourEyes");
        accept("manager.qss", code);
        assertThatThrownBy(() -> accept("manager.qss", code)).hasMessageContaining("hazard.refused.oneStepEach");
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.GROUP_ACCEPTING);
    }

    @Test
    void whereAMineHasNoGroupTwoPeopleOfTheBranchAcceptOneAfterTheOther() {
        String code = loop.rectified("MAJOR", DEADLINE);
        Long group = jdbc.queryForObject("select parent_id from unit where code = 'QSS'", Long.class);
        jdbc.update("update unit set parent_id = null where code = 'QSS'");
        try {
            loop.submit("manager.qss", code, "acceptByMine", PASSED);

            assertThat(loop.task(code, "acceptByGroup"))
                    .hasCandidateGroup("FA.branch-director")
                    .hasCandidateGroup("FA-1.inspector");
            loop.submit("inspector.fa", code, "acceptByGroup", PASSED);
            refused("inspector.fa", code, "acceptByBranch", PASSED).hasMessage("您已办理上一级验收，本级验收须由其他人办理。");
            loop.submit("director.fa", code, "acceptByBranch", PASSED);
            assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        } finally {
            jdbc.update("update unit set parent_id = ? where code = 'QSS'", group);
        }
    }

    /** Whatever roles and groups would allow. */
    private void accept(String login, String code) {
        photos.take(code);
        loop.as(login, () -> {
            transaction.executeWithoutResult(status -> supervision.accept(code, "合格"));
            return code;
        });
    }

    @Test
    void afterAFailedAcceptanceTheNewDeadlineIsAskedForAndWithinTheLimit() {
        String code = loop.rectified("MAJOR", DEADLINE);
        Map<String, Object> failed = new LinkedHashMap<>(Map.of("decision", "FAILED", "opinion", "未完成"));

        refused("manager.qss", code, "acceptByMine", failed).hasMessage("退回重新整改时请给出新的整改期限（今天或以后）。");

        failed.put("newDeadline", "2027-01-24");
        refused("manager.qss", code, "acceptByMine", failed).hasMessage("重大隐患的整改期限最长 60 天，最迟至 2027-01-23，请提前。");
    }

    /** Whoever submits it: the step is refused and everything stands as before. */
    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            String login, String code, String task, Map<String, Object> form) {
        int steps = loop.steps(code).size();
        AbstractThrowableAssert<?, ? extends Throwable> thrown =
                assertThatThrownBy(() -> loop.submit(login, code, task, form)).isInstanceOf(FormException.class);
        assertThat(loop.standsAt(code)).containsExactly(task);
        assertThat(loop.steps(code)).hasSize(steps);
        return thrown;
    }

    private static Map<String, Object> plan(String field, String value) {
        Map<String, Object> plan = new LinkedHashMap<>(Loop.plan(DEADLINE));
        plan.put(field, value);
        return plan;
    }

    private static Date endOf(String day) {
        return Date.from(Instant.parse(day + "T15:59:59Z"));
    }

    /** Who of mine, group, branch and bureau finds a task of this hazard. */
    private Set<String> seers(String code) {
        Set<String> seers = new TreeSet<>();
        for (String login : new String[] {
            "worker.tf",
            "officer.qss",
            "fitter.jd",
            "head.jd",
            "deputy.qss",
            "manager.qss",
            "group.g1",
            "group.g2",
            "inspector.fa",
            "inspector.fb",
            "office.fa",
            "director.fa",
            "leader",
            "admin"
        }) {
            if (!loop.tasksSeenBy(login, code).isEmpty()) {
                seers.add(login);
            }
        }
        return seers;
    }
}
