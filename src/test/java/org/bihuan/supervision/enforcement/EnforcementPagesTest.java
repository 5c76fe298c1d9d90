package org.bihuan.supervision.enforcement;

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
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Enforcing;
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

/** Who sees which enforcement case and writes on it, by page and by the engine's REST API. */
@BihuanTest
class EnforcementPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    Enforcing enforcing;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Test
    void theMineSeesItsCaseFromTheDeliveredRecordOnButNotThePlan() throws Exception {
        String code = enforcing.opened();
        for (String login : List.of("inspector.fa", "office.fa", "director.fa", "promoter", "leader")) {
            page(login, "/matters/" + code)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("机电和运输")));
        }
        for (String login : List.of("inspector.fb", "manager.qss", "worker.tf", "group.g1", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/matters?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
        }

        enforcing.record(code, "inspector.fa", Enforcing.CABLE);

        for (String login : List.of("manager.qss", "worker.tf", "group.g1")) {
            page(login, "/matters/" + code)
                    .andExpect(content().string(allOf(containsString("机制运行正常"), not(containsString("机电和运输")))));
        }
        page("manager.qss", "/matters/" + code)
                .andExpect(content()
                        .string(containsString(
                                "/hazards/" + enforcing.hazards(code).get(0))));
        for (String login : List.of("inspector.fb", "group.g2", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatIsNotIssuedYetTheMineDoesNotSee() throws Exception {
        String code = enforcing.recorded();
        enforcing.order(code, Kind.WARNING, null);
        page("office.fa", "/matters/" + code).andExpect(content().string(containsString("WARNING：限期改正")));
        page("manager.qss", "/matters/" + code).andExpect(content().string(not(containsString("WARNING：限期改正"))));

        enforcing.issue(code);

        page("manager.qss", "/matters/" + code).andExpect(content().string(containsString("WARNING：限期改正")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector.fb", "manager.qss", "group.g1", "admin"})
    void aTaskIsClosedToOthersByItsId(String login) {
        String code = enforcing.recorded();
        String task = ENGINE + "/task/" + loop.task(code, "issueOrders").getId();
        Visitor visitor = visitors.loggedIn(login);

        for (String part : List.of("", "/form-variables", "/deployed-form", "/variables", "/variables/matter")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(task + "/submit-form", "{\"variables\":{}}"));
        assertThat(visitor.get(ENGINE + "/task?processInstanceBusinessKey=" + code)
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void aCaseIsOpenedByTheHeadOfTheOfficeForItsMines() throws Exception {
        page("office.fa", "/enforcement/open")
                .andExpect(content().string(allOf(containsString("青石山煤矿"), not(containsString("白河滩煤矿")))));
        for (String login : List.of("inspector.fa", "director.fa", "manager.qss", "promoter")) {
            page(login, "/enforcement/open").andExpect(status().isForbidden());
        }

        open("BHT", "inspector.fa", time.today().plusDays(9).toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("您监管的煤矿"), containsString("四季度监察"))));
        open("QSS", "inspector.fb", time.today().plusDays(9).toString())
                .andExpect(content().string(containsString("不在可选的人员中")));
        open("QSS", "inspector.fa", time.today().minusDays(1).toString())
                .andExpect(content().string(containsString("不能早于今天")));
        open("QSS", "inspector.fa", "").andExpect(content().string(containsString("检查期限")));
        open("QSS", "inspector.fa", time.today().plusDays(9).toString())
                .andExpect(redirectedUrlPattern("/matters/QSS-Z-*"));
        mvc.perform(post("/enforcement/open").param("mine", "QSS").with(user("office.fa")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPlanIsWrittenByTheHeadOfTheOffice() throws Exception {
        String code = enforcing.unplanned();
        String path = "/enforcement/" + code + "/plan";
        page("office.fa", path).andExpect(status().isOk());
        for (String login : List.of("inspector.fa", "inspector.fb", "manager.qss", "leader")) {
            page(login, path).andExpect(status().isNotFound());
        }

        keep("office.fa", code, "plan", "kind", "REGULAR").andExpect(content().string(containsString("至少选择一名")));
        keep("office.fa", code, "plan", "kind", "", "inspector", "inspector.fa")
                .andExpect(content().string(containsString("选择检查类别")));
        keep("office.fa", code, "plan", "kind", "REGULAR", "inspector", "inspector.fa", "focus", "通风")
                .andExpect(redirectedUrl("/matters/" + code));
        page("office.fa", "/matters/" + code)
                .andExpect(content().string(allOf(containsString("定期监察"), containsString("通风"))));
    }

    @Test
    void aRecordIsWrittenInPartsAndNothingOfItIsLost() throws Exception {
        String code = enforcing.opened();
        String path = "/enforcement/" + code + "/record";
        page("inspector.fa", path).andExpect(content().string(containsString("风险分级管控")));
        for (String login : List.of("inspector.fb", "manager.qss", "leader", "director.fa")) {
            page(login, path).andExpect(status().isNotFound());
        }

        keep("inspector.fa", code, "record", "place", "副井口", "field", "", "description", "护栏缺失两米", "majorCategory", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第 1 条隐患没有填完"), containsString("护栏缺失两米"))));
        keep(
                        "inspector.fa",
                        code,
                        "record",
                        "place",
                        "副井口",
                        "field",
                        "SURFACE",
                        "description",
                        "护栏缺失两米",
                        "majorCategory",
                        "16")
                .andExpect(status().isUnprocessableEntity());
        int shown = enforcing.of(code).getVersion();
        keep(
                        "inspector.fa",
                        code,
                        "record",
                        "answer.platform.0",
                        "NO",
                        "place",
                        "副井口",
                        "field",
                        "SURFACE",
                        "description",
                        "护栏缺失两米",
                        "majorCategory",
                        "")
                .andExpect(redirectedUrl("/matters/" + code));
        keepAt(shown, "office.fa", code, "record", "place", "主井口", "field", "SURFACE", "description", "没有检身记录")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("有人保存了新的内容"), containsString("没有检身记录"))));
        page("office.fa", path).andExpect(content().string(containsString("护栏缺失两米")));
    }

    @Test
    void whatAFollowUpFindsIsWrittenByTheOfficeAndSeenByTheMineWhenItIsSubmitted() throws Exception {
        String code = enforcing.fined();
        String path = "/enforcement/" + code + "/follow-up";
        page("inspector.fa", "/matters/" + code).andExpect(content().string(containsString(path)));
        page("inspector.fa", path).andExpect(content().string(containsString("新发现的隐患")));
        for (String login : List.of("inspector.fb", "manager.qss", "leader", "director.fa")) {
            page(login, path).andExpect(status().isNotFound());
        }

        keep("inspector.fa", code, "follow-up", "place", "", "field", "SURFACE", "description", "护栏缺失两米")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第 1 条隐患没有填完"), containsString("护栏缺失两米"))));
        keep("inspector.fa", code, "follow-up", "place", "副井口", "field", "SURFACE", "description", "护栏缺失两米")
                .andExpect(redirectedUrl("/matters/" + code));
        page("office.fa", "/matters/" + code).andExpect(content().string(containsString("护栏缺失两米")));
        page("manager.qss", "/matters/" + code).andExpect(content().string(not(containsString("护栏缺失两米"))));

        enforcing.followUp(code, "UNSETTLED");

        page("manager.qss", "/matters/" + code)
                .andExpect(content()
                        .string(allOf(
                                containsString("新发现隐患 1 条"),
                                containsString(
                                        "/hazards/" + enforcing.hazards(code).get(0)))));
        keep("inspector.fa", code, "follow-up", "place", "副井口", "field", "SURFACE", "description", "护栏缺失三米")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anOrderIsKeptWhenItIsComplete() throws Exception {
        String code = enforcing.recorded();
        String today = time.today().toString();

        order(code, "FINE", "", today).andExpect(content().string(containsString("罚款须填写金额")));
        order(code, "WARNING", "100", today).andExpect(content().string(containsString("罚款须填写金额")));
        order(code, "FINE", "一万", today).andExpect(content().string(containsString("一万")));
        order(code, "FINE", "20000", "").andExpect(content().string(containsString("第 1 份文书没有填完")));
        order(code, "FINE", "20000", time.today().plusDays(1).toString())
                .andExpect(content().string(containsString("日期只能是")));
        order(code, "FINE", "20000.50", today).andExpect(redirectedUrl("/matters/" + code));

        page("office.fa", "/matters/" + code).andExpect(content().string(containsString("20,000.5")));
        page("office.fa", "/enforcement/" + code + "/orders")
                .andExpect(content().string(containsString("value=\"20000.5\"")));
    }

    private ResultActions order(String code, String kind, String amount, String issuedOn) throws Exception {
        return keep(
                "inspector.fa",
                code,
                "orders",
                "kind",
                kind,
                "basis",
                "《安全生产法》第一百零一条",
                "text",
                "未按规定建立机制",
                "amount",
                amount,
                "issuedOn",
                issuedOn,
                "deliveredTo",
                "青矿长");
    }

    private ResultActions open(String mine, String inspector, String inspectBy) throws Exception {
        return mvc.perform(post("/enforcement/open")
                .param("mine", mine)
                .param("subject", "四季度监察")
                .param("inspectBy", inspectBy)
                .param("kind", "PREVENTIVE")
                .param("focus", "")
                .param("inspector", inspector)
                .with(user("office.fa"))
                .with(csrf()));
    }

    private ResultActions keep(String login, String code, String page, String... fields) throws Exception {
        return keepAt(enforcing.of(code).getVersion(), login, code, page, fields);
    }

    private ResultActions keepAt(int version, String login, String code, String page, String... fields)
            throws Exception {
        var request = post("/enforcement/" + code + "/" + page).param("version", String.valueOf(version));
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isIn(403, 404);
    }
}
