package org.bihuan.supervision.visit;

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
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visiting;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who plans visits, writes their findings and sees them, by page and by the engine's REST API. */
@BihuanTest
class VisitPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    Visiting visiting;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Test
    void aVisitIsSeenByTheBureauAndTheBranchAndByTheMineFromItsRecordOn() throws Exception {
        String code = visiting.planned(time.today());
        visiting.write(code, Visiting.CABLE, Visiting.RECORDS);
        for (String login : List.of("promoter", "leader", "inspector.fa", "director.fa")) {
            page(login, "/matters/" + code).andExpect(status().isOk());
            page(login, "/visits").andExpect(content().string(containsString("/matters/" + code)));
        }
        for (String login : List.of("inspector.fb", "manager.qss", "group.g1", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/visits")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(code))));
        }

        visiting.record(code);

        for (String login : List.of("manager.qss", "worker.tf", "group.g1")) {
            page(login, "/matters/" + code)
                    .andExpect(content().string(allOf(containsString("电缆吊挂"), containsString("查阅台账"))));
            page(login, "/visits").andExpect(content().string(containsString("/matters/" + code)));
        }
        page("inspector.fb", "/matters/" + code).andExpect(status().isNotFound());
        page("group.g2", "/visits").andExpect(content().string(not(containsString(code))));
    }

    @Test
    void theMonthsAreCountedForTheBureau() throws Exception {
        visiting.planned(time.today());

        page("leader", "/visits").andExpect(content().string(containsString("应督导")));
        page("promoter", "/visits?year=2019")
                .andExpect(content().string(allOf(containsString("不足"), containsString("没有督导"))));
        page("leader", "/visits?year=90000").andExpect(status().isOk());
        page("inspector.fa", "/visits").andExpect(content().string(not(containsString("应督导"))));
    }

    @Test
    void aPolicyShowsWhatIsProposedForItToWhoSeesIt() throws Exception {
        String policy = supervising.opened("QSS");
        String code = visiting.recorded(time.today());
        visiting.takeUp(code);

        page("office.fa", "/matters/" + policy)
                .andExpect(content().string(allOf(containsString("督导提出的措施建议"), containsString(code))));
        page("office.fa", "/matters/" + code).andExpect(content().string(containsString(policy)));
        page("manager.qss", "/matters/" + code)
                .andExpect(content().string(allOf(containsString("建立夜班"), not(containsString(policy)))));
    }

    @Test
    void thePromotionOfficePlansOnItsPage() throws Exception {
        page("promoter", "/visits/plan")
                .andExpect(content().string(allOf(containsString("青石山煤矿"), containsString("白河滩煤矿"))));
        for (String login : List.of("leader", "office.fa", "manager.qss", "admin")) {
            page(login, "/visits/plan").andExpect(status().isForbidden());
        }

        plan("promoter", "QSS", "明天").andExpect(content().string(allOf(containsString("明天"), containsString("机制运行"))));
        plan("promoter", "", time.today().toString()).andExpect(status().isUnprocessableEntity());
        plan("promoter", "QSS", "").andExpect(status().isUnprocessableEntity());
        plan("promoter", "QSS", time.today().minusDays(1).toString())
                .andExpect(content().string(containsString("不能早于今天")));
        plan("office.fa", "QSS", time.today().toString()).andExpect(status().isForbidden());
        plan("promoter", "QSS", time.today().toString()).andExpect(redirectedUrlPattern("/matters/QSS-V-*"));
        mvc.perform(post("/visits/plan").param("mine", "QSS").with(user("promoter")))
                .andExpect(status().isForbidden());
    }

    @Test
    void findingsAreWrittenInPartsAndNothingOfThemIsLost() throws Exception {
        String code = visiting.planned(time.today());
        String path = "/visits/" + code + "/findings";
        page("promoter", path).andExpect(content().string(containsString("填写督导问题")));
        for (String login : List.of("leader", "inspector.fa", "manager.qss", "admin")) {
            page(login, path).andExpect(status().isNotFound());
        }
        int shown = version(code);

        keep(code, shown, "HAZARD", "", "巷道积水，没有排水设施")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第 1 个问题"), containsString("没有排水设施"))));
        keep(code, shown, "HAZARD", "WATER", "短").andExpect(content().string(containsString("至少写 5 个字")));
        keep(code, shown, "OTHER", "WATER", "巷道积水没有排").andExpect(status().isUnprocessableEntity());
        keep(code, shown, "HAZARD", "WATER", "巷道积水，没有排水设施").andExpect(redirectedUrl("/matters/" + code));
        keep(code, shown, "PROPOSAL", "", "建立当班录入的制度")
                .andExpect(content()
                        .string(allOf(
                                containsString("有人保存了新的内容"),
                                containsString("建立当班录入"),
                                containsString("name=\"version\" value=\"%d\"".formatted(version(code))))));

        visiting.record(code);
        page("promoter", path).andExpect(status().isNotFound());
        keep(code, version(code), "HAZARD", "WATER", "巷道积水，没有排水设施").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "manager.qss", "promoter", "admin"})
    void aTaskIsClosedToOthersByItsId(String login) {
        String code = visiting.recorded(time.today());
        String task = ENGINE + "/task/" + loop.task(code, "takeUpFindings").getId();
        Visitor visitor = visitors.loggedIn(login);

        for (String part : List.of("", "/form-variables", "/deployed-form", "/variables", "/variables/matter")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(
                task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"TAKEN_UP\",\"type\":\"String\"}}}"));
        assertThat(loop.standsAt(code)).containsExactly("takeUpFindings");
    }

    private ResultActions plan(String login, String mine, String day) throws Exception {
        return mvc.perform(post("/visits/plan")
                .param("mine", mine)
                .param("day", day)
                .param("subject", "机制运行情况")
                .param("visitor", "promoter")
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions keep(String code, int version, String kind, String field, String text) throws Exception {
        return mvc.perform(post("/visits/" + code + "/findings")
                .param("version", String.valueOf(version))
                .param("kind", kind, "HAZARD")
                .param("field", field, "")
                .param("place", field.isEmpty() ? "" : "井底车场", "")
                .param("text", text, "")
                .with(user("promoter"))
                .with(csrf()));
    }

    private int version(String code) {
        return visiting.visit(code).getVersion();
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isIn(403, 404);
    }
}
