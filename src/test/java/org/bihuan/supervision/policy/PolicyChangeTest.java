package org.bihuan.supervision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks {@code bpmn/policy-change.bpmn} through every node and flow, and what becomes of the policy meanwhile. */
@BihuanTest
class PolicyChangeTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("policyChange");

    private static final Map<String, Object> APPROVED = Map.of("decision", "CHANGE_APPROVED");
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Supervising supervising;

    @Autowired
    MinePolicies policies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aMeasureIsChangedAndItsTaskMovesWithIt() throws Exception {
        String policy = supervising.receipted("QSS");
        String measure = policy + "-01";

        String change = supervising.changeProposed(policy, measure, "officer.qss");

        assertThat(change).isEqualTo(policy + "-T01");
        assertThat(loop.task(measure, "carryOutMeasure").getAssignee()).isEqualTo("deputy.qss");
        supervising.submit(
                "director.fa", change, "approveChange", Map.of("decision", "CHANGE_APPROVED", "remark", "同意"));

        Task task = loop.task(measure, "carryOutMeasure");
        assertThat(task.getAssignee()).isEqualTo("officer.qss");
        assertThat(task.getDueDate().toInstant().atZone(TravelClock.ZONE).toLocalDate())
                .isEqualTo(LATER);
        assertThat(loop.tasksSeenBy("deputy.qss", measure)).isEmpty();
        assertThat(visitors.loggedIn("officer.qss")
                        .get("/camunda/api/engine/engine/default/task/" + task.getId() + "/variables")
                        .body())
                .contains("2027-03-01");
        page("deputy.qss", "/matters/" + measure)
                .andExpect(content()
                        .string(allOf(
                                containsString("每班和随手拍隐患当日录入平台"),
                                containsString("原措施：每班隐患当日录入平台（deputy.qss）"),
                                containsString("原责任人：青分管"),
                                containsString("原完成期限：2027-01-15"),
                                containsString("原佐证要求：平台录入记录"),
                                containsString("历次调整"))));
        page("manager.qss", "/matters/" + change)
                .andExpect(content().string(allOf(containsString("平台接口推迟"), containsString("2027-01-15"))));
        assertThat(lettersTo("deputy.qss", measure)).contains("matterTold");
        assertThat(lettersTo("officer.qss", measure)).containsExactly("matterTold");
        assertThat(lettersTo("office.fa", change)).containsExactly("matterTold");
        assertThat(lettersTo("manager.qss", change)).containsExactly("matterTold");
        assertThat(supervising.steps(policy)).endsWith("CHANGE_PROPOSED", "CHANGE_APPROVED", "MEASURE_CHANGED");
        finish(policy, "officer.qss", "-01", "-02");
    }

    @Test
    void aMeasureIsAddedAndThePolicyGoesOnAfterTheLastOfAll() {
        String policy = supervising.receipted("QSS");
        carryOut("deputy.qss", policy + "-01");

        String change = supervising.changeProposed(policy, null, "head.aj");
        supervising.submit("director.fa", change, "approveChange", APPROVED);

        assertThat(loop.task(policy + "-03", "carryOutMeasure").getAssignee()).isEqualTo("head.aj");
        carryOut("officer.qss", policy + "-02");
        assertThat(loop.standsAt(policy)).isEmpty();
        carryOut("head.aj", policy + "-03");
        assertThat(loop.standsAt(policy)).containsExactly("evaluatePolicy");
        supervising.close(policy);
        assertThat(loop.standsAt(policy)).isEmpty();
        assertThat(supervising.policy(policy).getMatter().isOpen()).isFalse();
    }

    @Test
    void thePolicyDoesNotGoOnBeforeOneThatWasAddedWhenItEndsFirst() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, null, "head.aj");
        supervising.submit("director.fa", change, "approveChange", APPROVED);

        carryOut("head.aj", policy + "-03");
        carryOut("officer.qss", policy + "-02");
        assertThat(loop.standsAt(policy)).isEmpty();
        carryOut("deputy.qss", policy + "-01");

        assertThat(loop.standsAt(policy)).containsExactly("evaluatePolicy");
        supervising.close(policy);
    }

    @Test
    void whatIsRefusedChangesNothingAndTheMineNeverSeesIt() throws Exception {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");
        assertThatThrownBy(() -> supervising.submit(
                        "director.fa", change, "approveChange", Map.of("decision", "CHANGE_REFUSED")))
                .hasMessageContaining("理由");

        supervising.submit(
                "director.fa", change, "approveChange", Map.of("decision", "CHANGE_REFUSED", "reason", "接口不影响录入"));

        assertThat(loop.task(policy + "-01", "carryOutMeasure").getAssignee()).isEqualTo("deputy.qss");
        assertThat(lettersTo("office.fa", change)).containsExactly("matterTold");
        page("office.fa", "/matters/" + change).andExpect(content().string(containsString("接口不影响录入")));
        for (String login : List.of("manager.qss", "deputy.qss", "group.g1")) {
            page(login, "/matters/" + change).andExpect(status().isNotFound());
            page(login, "/matters/" + policy)
                    .andExpect(content().string(allOf(containsString(policy + "-01"), not(containsString(change)))));
        }
        page("office.fa", "/matters/" + policy).andExpect(content().string(containsString(change)));
        page("inspector.fb", "/matters/" + change).andExpect(status().isNotFound());
        finish(policy, "deputy.qss", "-01", "-02");
    }

    @Test
    void itIsProposedByTheHeadOfTheOfficeAndApprovedByTheDirectorOnly() throws Exception {
        String policy = supervising.receipted("QSS");
        String path = "/policies/" + policy + "/change";
        page("office.fa", path)
                .andExpect(content().string(allOf(containsString("新增一项措施"), containsString("随手拍隐患未进平台"))));
        page("office.fa", path + "?measure=" + policy + "-01")
                .andExpect(content().string(containsString("每班隐患当日录入平台（deputy.qss）</textarea>")));
        page("office.fa", "/matters/" + policy)
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"" + path + "\""),
                                containsString("href=\"" + path + "?measure=" + policy + "-01\""))));
        page("office.fa", "/matters/" + policy + "?embed")
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"" + path + "?embed\""),
                                containsString("href=\"" + path + "?measure=" + policy + "-01&amp;embed\""))));
        page("office.fa", path + "?measure=" + policy + "-09").andExpect(status().isNotFound());
        for (String login : List.of("inspector.fa", "director.fa", "inspector.fb", "manager.qss", "leader", "admin")) {
            page(login, path).andExpect(status().isNotFound());
            propose(login, policy, "", "head.aj", "2027-02-01", "1", "补充").andExpect(status().isNotFound());
        }
        mvc.perform(post(path).param("text", "补充").with(user("office.fa"))).andExpect(status().isForbidden());

        propose("office.fa", policy, "", "head.aj", "2027-02-01", "1", "补充")
                .andExpect(redirectedUrl("/matters/" + policy + "-T01"));

        String task = "/camunda/api/engine/engine/default/task/"
                + loop.task(policy + "-T01", "approveChange").getId();
        for (String login : List.of("office.fa", "inspector.fa", "manager.qss", "group.g1", "admin")) {
            Visitor visitor = visitors.loggedIn(login);
            assertThat(visitor.get(task + "/form-variables").statusCode()).isIn(403, 404);
            assertThat(visitor.post(task + "/submit-form", "{\"variables\":{}}").statusCode())
                    .isIn(403, 404);
        }
        page("director.fa", "/matters/" + policy + "-T01").andExpect(status().isOk());
        supervising.submit("director.fa", policy + "-T01", "approveChange", APPROVED);
        carryOut("head.aj", policy + "-03");
        finish(policy, "deputy.qss", "-01", "-02");
    }

    @Test
    void whatCannotBeProposedSaysWhyAndKeepsWhatWasTyped() throws Exception {
        String policy = supervising.receipted("QSS");
        String first = policy + "-01";
        propose("office.fa", policy, "", "", "2027-02-01", "1", "补充").andExpect(refused("请填写措施、责任人"));
        propose("office.fa", policy, "", "head.aj", "2027-02-01", "1", "").andExpect(refused("调整理由"));
        propose("office.fa", policy, "", "officer.bht", "2027-02-01", "1", "补充").andExpect(refused("不在可选的人员中"));
        propose("office.fa", policy, "", "head.aj", "2026-11-01", "1", "补充").andExpect(refused("不能早于今天"));
        propose("office.fa", policy, "", "head.aj", "9999-12-31", "1", "补充").andExpect(refused("不能超过 10 年"));
        propose("office.fa", policy, "", "head.aj", "2027-02-01", "2", "补充").andExpect(refused("没有第 2 个问题"));
        supervising.changeProposed(policy, first, "officer.qss");
        propose("office.fa", policy, first, "head.aj", "2027-02-01", "1", "补充").andExpect(refused("已有一项待审批的调整"));
        carryOut("officer.qss", policy + "-02");
        propose("office.fa", policy, policy + "-02", "head.aj", "2027-02-01", "1", "补充")
                .andExpect(refused("不能再调整"));
        supervising.submit("director.fa", policy + "-T01", "approveChange", APPROVED);
        carryOut("officer.qss", first);
        propose("office.fa", policy, "", "head.aj", "2027-02-01", "1", "补充").andExpect(refused("已不在落实环节"));
        page("office.fa", "/policies/" + policy + "/change").andExpect(status().isNotFound());
        supervising.close(policy);
    }

    @Test
    void whatIsPossibleNoMoreIsNotApprovedAndHoldsUpTheEvaluation() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");
        carryOut("deputy.qss", policy + "-01");
        carryOut("officer.qss", policy + "-02");

        assertThatThrownBy(() -> supervising.submit("director.fa", change, "approveChange", APPROVED))
                .hasMessageContaining("已不在落实环节");
        assertThatThrownBy(() -> supervising.close(policy)).hasMessageContaining(change);
        supervising.submit(
                "director.fa", change, "approveChange", Map.of("decision", "CHANGE_REFUSED", "reason", "已落实"));
        supervising.close(policy);

        assertThat(supervising.policy(policy).getMatter().isOpen()).isFalse();
    }

    @Test
    void aMeasureIsNotGivenToWhoHasLeftMeanwhile() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");

        jdbc.update("update person set active = false where login = 'officer.qss'");
        try {
            assertThatThrownBy(() -> supervising.submit("director.fa", change, "approveChange", APPROVED))
                    .hasMessageContaining("已离岗");
        } finally {
            jdbc.update("update person set active = true where login = 'officer.qss'");
        }
        assertThat(loop.task(policy + "-01", "carryOutMeasure").getAssignee()).isEqualTo("deputy.qss");
        supervising.submit("director.fa", change, "approveChange", APPROVED);
        finish(policy, "officer.qss", "-01", "-02");
    }

    @Test
    void nothingIsAddedAtTheMomentWhenTheLastMeasureIsVerified() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, null, "head.aj");
        carryOut("deputy.qss", policy + "-01");
        supervising.carryOut("officer.qss", policy + "-02");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    loop.as("inspector.fa", () -> {
                        policies.verify(policy + "-02", "已核查");
                        return policy;
                    });
                    CompletableFuture.runAsync(
                                    () -> supervising.submit("director.fa", change, "approveChange", APPROVED))
                            .join();
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        supervising.verify(policy + "-02");
        carryOut("head.aj", policy + "-03");
        supervising.close(policy);
    }

    @Test
    void itEndsWithThePolicyThatTheDirectorCancels() throws Exception {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");
        for (String login : List.of("office.fa", "inspector.fa", "manager.qss", "leader")) {
            cancel(login, policy, "启动错了").andExpect(status().isNotFound());
        }
        page("office.fa", "/matters/" + policy).andExpect(content().string(not(containsString("确定作废"))));
        page("director.fa", "/matters/" + policy).andExpect(content().string(containsString("确定作废")));
        cancel("director.fa", policy, " ").andExpect(flash().attribute("problem", containsString("请填写作废理由")));

        cancel("director.fa", policy, "启动错了").andExpect(flash().attribute("notice", "已作废。"));

        assertThat(loop.standsAt(change)).isEmpty();
        assertThat(lettersTo("director.fa", change)).endsWith("matterTold");
        for (String code : List.of(policy, policy + "-01", change)) {
            page("director.fa", "/matters/" + code)
                    .andExpect(content()
                            .string(allOf(containsString("已作废"), containsString("启动错了"), not(containsString("确定作废")))));
        }
    }

    private ResultActions cancel(String login, String policy, String reason) throws Exception {
        return mvc.perform(post("/policies/" + policy + "/cancel")
                .param("reason", reason)
                .with(user(login))
                .with(csrf()));
    }

    @Test
    void whoProposedItDoesNotApproveItAsTheDirectorsDeputy() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take("director.fa", time.today(), time.today(), "office.fa");
            assertThatThrownBy(() -> supervising.submit("office.fa", change, "approveChange", APPROVED))
                    .hasMessageContaining("不能批准自己提出的");
        } finally {
            leave.forget();
        }
        supervising.submit("director.fa", change, "approveChange", APPROVED);
        finish(policy, "officer.qss", "-01", "-02");
    }

    @Test
    void afterADeadlineIsMovedItIsRemindedOfAnew() {
        String policy = supervising.receipted("QSS");
        String measure = policy + "-01";
        time.travelTo(LocalDate.of(2027, 1, 17), LocalTime.NOON);
        assertThat(lettersTo("deputy.qss", measure)).endsWith("matterReminder", "matterOverdue");

        String change = supervising.changeProposed(policy, measure, "deputy.qss");
        supervising.submit("director.fa", change, "approveChange", APPROVED);
        time.travelTo(LATER.plusDays(1), LocalTime.NOON);

        assertThat(lettersTo("deputy.qss", measure))
                .endsWith("matterOverdue", "matterTold", "matterReminder", "matterReminder", "matterOverdue");
        finish(policy, "deputy.qss", "-01", "-02");
    }

    /** Its reminders go on: what was said of the task before is said again of what it says now, by letters of their own. */
    @Test
    void afterAChangeThatLeavesItsDeadlineItIsRemindedOfAsEver() {
        String policy = supervising.receipted("QSS");
        String measure = policy + "-01";
        String first = supervising.changeProposed(policy, measure, "deputy.qss");
        supervising.submit("director.fa", first, "approveChange", APPROVED);
        time.travelTo(LATER.minusDays(7), LocalTime.NOON);
        assertThat(lettersTo("deputy.qss", measure)).endsWith("matterReminder");

        jdbc.update("update matter set subject = '夜班隐患当班录入' where code = ?", measure);
        String second = supervising.changeProposed(policy, measure, "deputy.qss");
        supervising.submit("director.fa", second, "approveChange", APPROVED);
        time.travelTo(LATER, LocalTime.NOON);

        assertThat(lettersTo("deputy.qss", measure))
                .endsWith("matterReminder", "matterTold", "matterReminder", "matterReminder");
        finish(policy, "deputy.qss", "-01", "-02");
    }

    @Test
    void itsApprovalIsWatchedLikeEveryTask() {
        String policy = supervising.receipted("QSS");
        String change = supervising.changeProposed(policy, policy + "-01", "officer.qss");

        time.travelTo(time.today().plusDays(6), LocalTime.NOON);

        assertThat(lettersTo("director.fa", change)).contains("matterAsked", "matterReminder", "matterOverdue");
        supervising.submit("director.fa", change, "approveChange", APPROVED);
        finish(policy, "officer.qss", "-01", "-02");
    }

    private void finish(String policy, String ofFirst, String first, String second) {
        carryOut(ofFirst, policy + first);
        carryOut("officer.qss", policy + second);
        supervising.close(policy);
    }

    private void carryOut(String login, String measure) {
        supervising.carryOut(login, measure);
        supervising.verify(measure);
    }

    private ResultActions propose(
            String login, String policy, String measure, String owner, String deadline, String finding, String reason)
            throws Exception {
        return mvc.perform(post("/policies/" + policy + "/change")
                .param("measure", measure)
                .param("text", "井下每班核对录入")
                .param("owner", owner)
                .param("deadline", deadline)
                .param("evidence", "核对记录")
                .param("finding", finding)
                .param("reason", reason)
                .with(user(login))
                .with(csrf()));
    }

    private static ResultMatcher refused(String words) {
        return result -> {
            status().isUnprocessableEntity().match(result);
            content()
                    .string(allOf(containsString(words), containsString("井下每班核对录入")))
                    .match(result);
        };
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
