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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bihuan.supervision.policy.PolicyDesk.Written;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.bihuan.workflow.StepRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which policy and writes on it, by page and by the engine's REST API. */
@BihuanTest
class PolicyPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    Supervising supervising;

    @Autowired
    MinePolicies policies;

    @Autowired
    PolicyDesk desk;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aDraftIsSeenByTheBranchAndTheBureauOnlyAndByTheMineFromItsApprovalOn() throws Exception {
        String code = supervising.drafted("QSS");
        for (String login : List.of("inspector.fa", "office.fa", "director.fa", "promoter", "leader")) {
            page(login, "/matters/" + code)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("数据完整率达到 100%")));
        }
        for (String login : List.of("inspector.fb", "manager.qss", "officer.qss", "group.g1", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/matters/" + code + "?embed").andExpect(status().isNotFound());
            page(login, "/matters/" + code + "/task").andExpect(status().isNotFound());
            page(login, "/matters?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
        }

        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));

        for (String login : List.of("manager.qss", "worker.tf", "group.g1")) {
            page(login, "/matters/" + code).andExpect(content().string(containsString("数据完整率达到 100%")));
            page(login, "/matters?text=" + code).andExpect(content().string(containsString("/matters/" + code)));
        }
        for (String login : List.of("inspector.fb", "group.g2", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatIsAddedLaterTheMineDoesNotSeeBeforeItIsApproved() throws Exception {
        String code = supervising.evaluating("QSS");
        supervising.submit(
                "office.fa", code, "evaluatePolicy", Map.of("decision", "CONTINUED", "evaluation", "完整率仍偏低"));
        supervising.write(code, "head.aj");

        page("manager.qss", "/matters/" + code)
                .andExpect(content()
                        .string(allOf(
                                containsString(code + "-01"),
                                containsString("分局责任人</dt><dd>—</dd>"),
                                not(containsString("head.aj")))));
        page("office.fa", "/matters/" + code).andExpect(content().string(containsString("head.aj")));
        page("deputy.qss", "/matters/" + code + "-01")
                .andExpect(content().string(allOf(containsString("已建立当班录入制度"), containsString("随手拍隐患未进平台"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "manager.qss", "group.g1", "admin"})
    void aTaskIsClosedToOthersByItsId(String login) {
        String code = supervising.opened("QSS");
        String task = ENGINE + "/task/" + loop.task(code, "diagnoseMine").getId();
        Visitor visitor = visitors.loggedIn(login);

        for (String part : List.of("", "/form-variables", "/deployed-form", "/variables", "/variables/matter")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(
                task + "/submit-form", "{\"variables\":{\"conclusion\":{\"value\":\"x\",\"type\":\"String\"}}}"));
        assertThat(visitor.get(ENGINE + "/task?processInstanceBusinessKey=" + code)
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void theCardOfATaskNamesTheMatter() {
        String code = supervising.opened("QSS");
        String task = ENGINE + "/task/" + loop.task(code, "diagnoseMine").getId();

        assertThat(visitors.loggedIn("inspector.fa")
                        .get(task + "/variables?deserializeValues=false")
                        .body())
                .contains(code, "一企一策", "青石山煤矿", "2026-12-31");
    }

    @Test
    void aBranchOpensPoliciesForItsMinesOnly() throws Exception {
        supervising.closed("QSS");
        page("director.fa", "/policies/open")
                .andExpect(content().string(allOf(containsString("青石山煤矿"), not(containsString("白河滩煤矿")))));
        page("inspector.fa", "/policies/open").andExpect(status().isForbidden());
        page("manager.qss", "/policies/open").andExpect(status().isForbidden());

        open("director.fa", "QSS", "2026-11-01").andExpect(content().string(containsString("不能早于今天")));
        open("director.fa", "BHT", "2026-12-31").andExpect(content().string(containsString("只有监管")));
        open("office.fa", "QSS", "").andExpect(content().string(containsString("批准期限")));
        open("director.fa", "QSS", "2026-12-31").andExpect(redirectedUrlPattern("/matters?*"));

        open("director.fa", "QSS", "2026-12-31").andExpect(content().string(containsString("已有一个在办")));
        mvc.perform(post("/policies/open").param("mine", "QSS").with(user("director.fa")))
                .andExpect(status().isForbidden());
    }

    @Test
    void ofTwoWhoOpenOneForTheSameMineAtTheSameMomentTheSecondIsRefused() {
        supervising.closed("QSS");

        CompletableFuture<String> second = transaction.execute(status -> {
            openAs("director.fa");
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> openAs("office.fa"));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                    .as("it waits for the first")
                    .isInstanceOf(TimeoutException.class);
            return other;
        });

        assertThatThrownBy(second::join)
                .hasRootCauseInstanceOf(StepRefused.class)
                .hasMessageContaining("policy.refused.underway");
        assertThat(jdbc.queryForObject(
                        "select count(*) from policy where open_for = (select id from unit where code = 'QSS')",
                        Integer.class))
                .isEqualTo(1);
    }

    private String openAs(String login) {
        return loop.as(login, () -> policies.open("QSS", "2026年一企一策", Supervising.DUE));
    }

    @Test
    void aDiagnosisIsWrittenInPartsAndNothingOfItIsLost() throws Exception {
        String code = supervising.opened("QSS");
        String path = "/policies/" + code + "/diagnosis";
        page("inspector.fa", path)
                .andExpect(content().string(allOf(containsString("信息平台与数据"), containsString("近 90 天"))));
        for (String login : List.of("inspector.fb", "manager.qss", "leader", "director.fa")) {
            page(login, path).andExpect(status().isNotFound());
        }

        keepDiagnosis("inspector.fa", code, version(code), "")
                .andExpect(content()
                        .string(allOf(
                                containsString("没有选择方面"), containsString("随手拍没有进平台"), containsString("checked"))));
        assertThat(answers(code)).isZero();
        int shown = version(code);
        keepDiagnosis("inspector.fa", code, shown, "platform").andExpect(status().is3xxRedirection());
        assertThat(answers(code)).isEqualTo(1);
        keepDiagnosis("office.fa", code, shown, "hazard")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("有人保存了新的内容"),
                                containsString("随手拍没有进平台"),
                                containsString("name=\"version\" value=\"%d\"".formatted(version(code))))));
        page("office.fa", path).andExpect(content().string(containsString("随手拍没有进平台")));
        keepDiagnosis("inspector.fb", code, version(code), "hazard").andExpect(status().isNotFound());
    }

    @Test
    void whoLaidADraftBeforeTheDirectorDoesNotApproveItAsTheDirectorsDeputy() {
        String code = supervising.drafted("QSS");
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take("director.fa", time.today(), time.today(), "office.fa");
            assertThatThrownBy(() ->
                            supervising.submit("office.fa", code, "approvePolicy", Map.of("decision", "APPROVED")))
                    .hasMessageContaining("不能批准自己报审的");
        } finally {
            leave.forget();
        }

        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        assertThat(supervising.policy(code).getMatter().isShared()).isTrue();
    }

    @Test
    void whatIsSavedAtTheMomentOfItsSubmissionDoesNotGetIntoADraft() {
        String code = supervising.diagnosed("QSS");
        supervising.write(code, "deputy.qss");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    supervising.write(code, "");
                    CompletableFuture.runAsync(() -> supervising.submit("office.fa", code, "draftPolicy", Map.of()))
                            .join();
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        assertThat(loop.task(code + "-01", "carryOutMeasure").getAssignee()).isEqualTo("deputy.qss");
    }

    @Test
    void aDraftIsWrittenByTheHeadOfTheOffice() throws Exception {
        String code = supervising.diagnosed("QSS");
        String path = "/policies/" + code + "/draft";
        page("office.fa", path)
                .andExpect(content()
                        .string(allOf(
                                containsString("随手拍隐患未进平台"), containsString("青分管"), not(containsString("没有写明问题")))));
        page("office.fa", "/matters/" + code).andExpect(content().string(not(containsString("没有写明问题"))));
        page("inspector.fa", path).andExpect(status().isNotFound());

        keepDraft(code, "officer.bht", "2027-01-15")
                .andExpect(content().string(allOf(containsString("不在可选的人员中"), containsString("每班录入平台"))));
        keepDraft(code, "deputy.qss", "明天")
                .andExpect(content().string(allOf(containsString("明天"), containsString("每班录入平台"))));
        keepDraft(code, "deputy.qss", "+12027-01-15").andExpect(status().isUnprocessableEntity());
        keepDraft(code, "", "deputy.qss", "2027-01-15")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第 1 项没有写明措施"), containsString("录入记录</textarea>"))));
        keepDraft(code, "deputy.qss", "2027-01-15").andExpect(redirectedUrl("/matters/" + code));

        page("office.fa", "/matters/" + code)
                .andExpect(content()
                        .string(allOf(
                                containsString("每班录入平台"),
                                containsString("青分管"),
                                containsString("责任科室</dt><dd>甲分局一室</dd>"))));
    }

    @Test
    void aDayOutOfReachIsRefusedWhereverItIsTyped() throws Exception {
        open("director.fa", "QSS", "9999-12-31").andExpect(status().isUnprocessableEntity());
        String code = supervising.diagnosed("QSS");
        keepDraft(code, "deputy.qss", "0000-01-15").andExpect(status().isUnprocessableEntity());
        keepDraft(code, "deputy.qss", "9999-12-31").andExpect(redirectedUrl("/matters/" + code));
        assertThatThrownBy(() -> supervising.submit("office.fa", code, "draftPolicy", Map.of()))
                .hasMessageContaining("不能超过 10 年");
        supervising.write(code, "deputy.qss");
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        supervising.submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        supervising.carryOut("deputy.qss", code + "-01");

        assertThatThrownBy(() -> supervising.submit(
                        "inspector.fa",
                        code + "-01",
                        "verifyMeasure",
                        Map.of("decision", "RETURNED", "verification", "夜班没有录入", "newDeadline", "+12027-01-20")))
                .hasMessageContaining("不能超过 10 年");
    }

    @Test
    void aMeasureAnswersAFindingOfItsPolicy() throws Exception {
        String code = supervising.diagnosed("QSS");

        assertThatThrownBy(() -> loop.as("office.fa", () -> {
                    desk.keepDraft(
                            code,
                            version(code),
                            "数据完整",
                            "一个月",
                            Set.of(),
                            List.of(new Written("录入", "", null, null, 2)));
                    return code;
                }))
                .hasMessageContaining("policy.refused.finding");
    }

    @Test
    void measuresAreListedWhenTheyAreAskedForOnly() throws Exception {
        String measure = supervising.receipted("QSS") + "-01";

        mvc.perform(get("/matters?kind=MEASURE&open=true&text=" + measure).with(user("leader")))
                .andExpect(content().string(containsString("/matters/" + measure)));
        mvc.perform(get("/matters?text=" + measure).with(user("leader")))
                .andExpect(content().string(not(containsString("/matters/" + measure))));
    }

    @Test
    void measuresAreListedByNumber() {
        String code = supervising.receipted("QSS");
        rename(code + "-01", code + "-100");
        try {
            assertThat(policies.measuresOf(supervising.policy(code)))
                    .extracting(measure -> measure.getMatter().getCode())
                    .containsExactly(code + "-02", code + "-100");
        } finally {
            rename(code + "-100", code + "-01");
        }
    }

    private void rename(String from, String to) {
        jdbc.update("update matter set code = ? where code = ?", to, from);
    }

    private ResultActions open(String login, String mine, String dueOn) throws Exception {
        return mvc.perform(post("/policies/open")
                .param("mine", mine)
                .param("subject", "2026年一企一策")
                .param("dueOn", dueOn)
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions keepDiagnosis(String login, String code, int version, String dimension) throws Exception {
        return mvc.perform(post("/policies/" + code + "/diagnosis")
                .param("version", String.valueOf(version))
                .param("answer.platform.0", "NO")
                .param("dimension", dimension, "")
                .param("severity", "SERIOUS", "GENERAL")
                .param("text", "随手拍没有进平台", "")
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions keepDraft(String code, String owner, String deadline) throws Exception {
        return keepDraft(code, "每班录入平台", owner, deadline);
    }

    private ResultActions keepDraft(String code, String text, String owner, String deadline) throws Exception {
        return mvc.perform(post("/policies/" + code + "/draft")
                .param("version", String.valueOf(version(code)))
                .param("goal", "数据完整")
                .param("schedule", "一个月")
                .param("responsible", "inspector.fa")
                .param("text", text)
                .param("owner", owner)
                .param("deadline", deadline)
                .param("evidence", "录入记录")
                .param("finding", "1")
                .with(user("office.fa"))
                .with(csrf()));
    }

    private int version(String code) {
        return supervising.policy(code).getVersion();
    }

    private int answers(String code) {
        return jdbc.queryForObject(
                "select count(*) from policy_answer a join policy p on p.id = a.policy_id"
                        + " join matter m on m.id = p.matter_id where m.code = ?",
                Integer.class,
                code);
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isIn(403, 404);
    }
}
