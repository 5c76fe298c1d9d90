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
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who nominates, plans and sees what, by page and by the engine's REST API. */
@BihuanTest
class BenchmarkPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

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
    void whoCameIsWrittenInPartsAndNothingOfItIsLost() throws Exception {
        String code = benchmarking.planned(time.today());
        String path = "/trainings/" + code + "/attendance";
        page("promoter", path).andExpect(content().string(containsString("白河滩煤矿")));
        for (String login : List.of("leader", "officer.bht", "admin")) {
            page(login, path).andExpect(status().isNotFound());
        }
        int shown = benchmarking.version(code);

        keep(code, shown, "0", "白矿长")
                .andExpect(content().string(allOf(containsString("1 至 999"), containsString("白矿长"))));
        keep(code, shown, "三", "白矿长").andExpect(status().isUnprocessableEntity());
        keep(code, shown, "3", "白矿长").andExpect(redirectedUrl("/matters/" + code));
        keep(code, shown, "4", "白队长")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("有人保存了新的内容"), containsString("白队长"))));
        page("officer.bht", "/matters/" + code)
                .andExpect(content().string(allOf(containsString("3 人"), containsString("白矿长"))));

        benchmarking.hold(code, Map.of("decision", "HELD", "content", "看现场"));
        page("promoter", path).andExpect(status().isNotFound());
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

    private ResultActions keep(String code, int version, String people, String who) throws Exception {
        return mvc.perform(post("/trainings/" + code + "/attendance")
                .param("version", String.valueOf(version))
                .param("unit", "BHT", "FB")
                .param("people", people, "")
                .param("who", who, "")
                .with(user("promoter"))
                .with(csrf()));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isIn(403, 404);
    }
}
