package org.bihuan.supervision.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who nominates, plans and sees what, by page and by the engine's REST API. */
@BihuanTest
class BenchmarkPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    ObservationTrainings trainings;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @Test
    void aNominationIsSeenByTheBranchAndTheBureauAndByTheMineOnceItIsNamed() throws Exception {
        String code = benchmarking.nominated();
        for (String login : List.of("leader", "promoter", "inspector.fa", "director.fa")) {
            page(login, "/matters/" + code).andExpect(status().isOk());
            page(login, "/benchmark-mines").andExpect(content().string(containsString(code)));
        }
        for (String login : List.of("inspector.fb", "manager.qss", "group.g1", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/benchmark-mines")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(code))));
        }

        benchmarking.decide(code, Map.of("decision", "NAMED"));

        page("manager.qss", "/matters/" + code).andExpect(status().isOk());
        page("officer.bht", "/matters/" + code).andExpect(status().isNotFound());
        page("officer.bht", "/benchmark-mines").andExpect(content().string(containsString("青石山煤矿")));
    }

    @Test
    void aBranchNominatesItsMinesByTheirFigures() throws Exception {
        String other = benchmarking.nominated();
        page("director.fa", "/benchmark-mines/nominate")
                .andExpect(content()
                        .string(allOf(
                                containsString("青石山煤矿"), containsString("已经在推荐中"), not(containsString("白河滩煤矿")))));
        for (String login : List.of("inspector.fa", "leader", "manager.qss", "admin")) {
            page(login, "/benchmark-mines/nominate").andExpect(status().isForbidden());
        }
        nominate("director.fa", "QSS", "数据完整").andExpect(content().string(containsString("已经在推荐中")));
        benchmarking.decide(other, Map.of("decision", "DECLINED", "reason", "运行时间不足一年"));

        nominate("director.fa", "QSS", " ").andExpect(status().isUnprocessableEntity());
        nominate("director.fa", "BHT", "数据完整").andExpect(status().isUnprocessableEntity());
        nominate("office.fa", "QSS", "数据完整").andExpect(redirectedUrlPattern("/matters/QSS-Q-*"));
        mvc.perform(post("/benchmark-mines/nominate").param("mine", "QSS").with(user("director.fa")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoSupervisesABenchmarkMineSeesWhatSpeaksAgainstItAndALeaderWithdrawsIt() throws Exception {
        String code = benchmarking.named();
        String training =
                loop.as("promoter", () -> trainings.plan("QSS", time.today(), "会议室", "双重预防机制现场观摩", Set.of("BHT")));
        supervising.keyListed();
        String path = "/benchmark-mines/" + code + "/withdraw";
        for (String login : List.of("leader", "promoter", "director.fa")) {
            page(login, "/benchmark-mines").andExpect(content().string(containsString("已列入重点监察对象")));
            page(login, "/matters/" + code).andExpect(content().string(containsString("已列入重点监察对象")));
        }
        for (String login : List.of("inspector.fb", "manager.qss", "officer.bht", "admin")) {
            page(login, "/benchmark-mines")
                    .andExpect(content().string(allOf(containsString("青石山煤矿"), not(containsString("已列入重点监察对象")))));
        }
        page("leader", "/matters/" + code).andExpect(content().string(containsString(path)));
        page("leader", path).andExpect(content().string(allOf(containsString(training), containsString("确定撤销"))));
        for (String login : List.of("promoter", "director.fa", "manager.qss", "admin")) {
            page(login, path).andExpect(status().isNotFound());
            withdraw(login, path, "理由").andExpect(status().isNotFound());
        }
        withdraw("leader", path, " ").andExpect(status().isUnprocessableEntity());
        mvc.perform(post(path).param("reason", "理由").with(user("leader"))).andExpect(status().isForbidden());

        withdraw("leader", path, "列入重点监察对象").andExpect(redirectedUrl("/matters/" + code));

        page("manager.qss", "/matters/" + code).andExpect(content().string(containsString("列入重点监察对象")));
        withdraw("leader", path, "再次").andExpect(status().isNotFound());
        supervising.forgetKeySupervision();
    }

    private ResultActions withdraw(String login, String path, String reason) throws Exception {
        return mvc.perform(post(path).param("reason", reason).with(user(login)).with(csrf()));
    }

    @Test
    void aTrainingIsPlannedByThePromotionOfficeAndSeenByEverybody() throws Exception {
        benchmarking.named();
        for (String login : List.of("leader", "director.fa", "manager.qss", "admin")) {
            page(login, "/trainings/plan").andExpect(status().isForbidden());
            plan(login, time.today().toString(), "BHT").andExpect(status().isForbidden());
        }
        page("promoter", "/trainings/plan")
                .andExpect(content().string(allOf(containsString("青石山煤矿"), containsString("白河滩煤矿"))));
        plan("promoter", "明天", "BHT").andExpect(content().string(allOf(containsString("明天"), containsString("会议室"))));
        plan("promoter", "", "BHT").andExpect(status().isUnprocessableEntity());
        plan("promoter", time.today().minusDays(1).toString(), "BHT")
                .andExpect(content().string(containsString("不能早于今天")));
        plan("promoter", time.today().toString(), "BHT").andExpect(redirectedUrlPattern("/matters/SDJ-G-*"));

        String code = benchmarking.planned(time.today());
        for (String login : List.of("officer.bht", "worker.tf", "inspector.fb", "leader")) {
            page(login, "/matters/" + code).andExpect(content().string(containsString("调度会议室")));
            page(login, "/benchmark-mines").andExpect(content().string(containsString("/matters/" + code)));
        }
        page("leader", "/benchmark-mines?year=90000").andExpect(status().isOk());
    }

    @Test
    void whoCameIsWrittenUnitByUnitAndNothingOfItIsLost() throws Exception {
        String code = benchmarking.planned(time.today());
        String path = "/trainings/" + code + "/attendance/BHT";
        page("promoter", "/matters/" + code).andExpect(content().string(containsString(path)));
        page("promoter", path)
                .andExpect(content().string(allOf(containsString("白安监员"), containsString("officer.bht"))));
        page("promoter", "/trainings/" + code + "/attendance/G1").andExpect(status().isNotFound());
        for (String login : List.of("leader", "officer.bht", "admin")) {
            page(login, path).andExpect(status().isNotFound());
        }
        int shown = benchmarking.version(code);

        mvc.perform(came(path, shown, "officer.bht", "", "").param("find", "工人").param("search", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("worker.zc"),
                                not(containsString("综采队长")),
                                containsString("value=\"officer.bht\" checked"))));
        assertThat(benchmarking.version(code)).isEqualTo(shown);
        mvc.perform(came(path, shown, "officer.bht", "0", "李师傅"))
                .andExpect(content().string(allOf(containsString("1 至 999"), containsString("李师傅"))));
        mvc.perform(came(path, shown, "officer.bht", "三", "李师傅")).andExpect(status().isUnprocessableEntity());
        mvc.perform(came(path, shown, "manager.qss", "", ""))
                .andExpect(content().string(containsString("不是白河滩煤矿的在岗人员")));
        mvc.perform(came(path, shown, "officer.bht", "1", "李师傅").param("more", "true"))
                .andExpect(redirectedUrl("/trainings/" + code + "/attendance/FB"));
        mvc.perform(came(path, shown, "worker.zc", "4", "白队长"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("有人保存了新的内容"),
                                containsString("白队长"),
                                containsString("value=\"worker.zc\" checked"))));
        for (String login : List.of("officer.bht", "worker.zc", "group.g2", "inspector.fb", "promoter", "leader")) {
            page(login, "/matters/" + code)
                    .andExpect(content()
                            .string(allOf(containsString("2 人"), containsString("白安监员"), containsString("李师傅"))));
        }
        for (String login : List.of("manager.qss", "group.g1", "inspector.fa", "admin")) {
            page(login, "/matters/" + code)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("2 人"), not(containsString("白安监员")), not(containsString("李师傅")))));
        }

        benchmarking.hold(code, Map.of("decision", "HELD", "content", "看现场"));
        page("promoter", path).andExpect(status().isNotFound());
    }

    @Test
    void whatWasWrittenOfEarlierTrainingsStaysReadable() throws Exception {
        String code = benchmarking.planned(time.today());
        benchmarking.attended(code, "BHT", 3);

        page("officer.bht", "/matters/" + code)
                .andExpect(content().string(allOf(containsString("3 人"), containsString("李师傅等"))));
    }

    @Test
    void whoCameIsAskedForWithTheSameStatementsHoweverManyTheyAre() throws Exception {
        String code = benchmarking.planned(time.today());
        String path = "/trainings/" + code + "/attendance/BHT";
        int few = statementsOf(path);
        benchmarking.attended(code, "BHT", 0, "officer.bht", "worker.zc", "head.zc");

        assertThat(statementsOf(path)).isLessThanOrEqualTo(few + 1);
        int shown = statementsOf("/matters/" + code);
        benchmarking.attended(code, "FB", 0, "inspector.fb");
        benchmarking.attended(code, "G2", 0, "group.g2");
        assertThat(statementsOf("/matters/" + code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "manager.qss", "promoter", "admin"})
    void aDecisionIsClosedToOthersByItsId(String login) {
        String code = benchmarking.nominated();
        assertTaskIsClosed(login, code, "decideBenchmark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "manager.qss", "leader", "admin"})
    void aTrainingsTaskIsClosedToOthersByItsId(String login) {
        String code = benchmarking.planned(time.today());
        assertTaskIsClosed(login, code, "holdTraining");
    }

    private void assertTaskIsClosed(String login, String code, String step) {
        String task = ENGINE + "/task/" + loop.task(code, step).getId();
        Visitor visitor = visitors.loggedIn(login);
        for (String part : List.of("", "/form-variables", "/deployed-form", "/variables", "/variables/matter")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(
                task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"CANCELLED\",\"type\":\"String\"}}}"));
        assertThat(loop.standsAt(code)).containsExactly(step);
    }

    private ResultActions nominate(String login, String mine, String reason) throws Exception {
        return mvc.perform(post("/benchmark-mines/nominate")
                .param("mine", mine)
                .param("reason", reason)
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions plan(String login, String day, String invited) throws Exception {
        return mvc.perform(post("/trainings/plan")
                .param("host", "QSS")
                .param("day", day)
                .param("place", "会议室")
                .param("subject", "现场观摩")
                .param("invited", invited)
                .with(user(login))
                .with(csrf()));
    }

    private int statementsOf(String path) {
        return statements
                .during(() -> {
                    try {
                        page("promoter", path);
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .size();
    }

    private static MockHttpServletRequestBuilder came(
            String path, int version, String login, String people, String who) {
        return post(path)
                .param("version", String.valueOf(version))
                .param("came", login)
                .param("people", people)
                .param("who", who)
                .with(user("promoter"))
                .with(csrf());
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isIn(403, 404);
    }
}
