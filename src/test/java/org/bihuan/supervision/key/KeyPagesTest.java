package org.bihuan.supervision.key;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees the list and the proposals, and who may propose, by page and by the engine's REST API. */
@BihuanTest
class KeyPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String WHY_PROPOSED = "多次督促无效，逾期隐患居高不下";
    private static final String WHY_LISTED = "数据长期不真实，须从严监察";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Visitors visitors;

    @Test
    void theListIsSeenByAllOfTheBureauAndByNobodyElse() throws Exception {
        String code = supervising.keyListed();
        for (String login : List.of("inspector.fa", "director.fa", "promoter", "leader")) {
            page(login, "/key-supervision")
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("青石山煤矿"),
                                    containsString(WHY_LISTED),
                                    containsString("/matters/" + code))));
        }
        for (String login : List.of("inspector.fb")) {
            page(login, "/key-supervision")
                    .andExpect(content()
                            .string(allOf(
                                    containsString("青石山煤矿"),
                                    containsString(WHY_LISTED),
                                    not(containsString("/matters/" + code)))));
            page(login, "/matters/" + code).andExpect(status().isNotFound());
        }
        for (String login : List.of("manager.qss", "group.g1", "worker.tf", "admin")) {
            page(login, "/key-supervision").andExpect(status().isNotFound());
        }
    }

    @Test
    void aMineSeesThatItIsListedButNotThatOrWhyItWasProposed() throws Exception {
        String code = supervising.keyProposed();
        page("director.fa", "/matters/" + code).andExpect(content().string(containsString(WHY_PROPOSED)));
        page("director.fa", "/key-supervision").andExpect(content().string(not(containsString("/matters/" + code))));
        for (String login : List.of("manager.qss", "group.g1", "inspector.fb", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/matters?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
        }

        supervising.submit("director.fa", code, "decideListing", Map.of("decision", "LISTED", "reason", WHY_LISTED));

        for (String login : List.of("manager.qss", "group.g1")) {
            page(login, "/matters/" + code)
                    .andExpect(content().string(allOf(containsString(WHY_LISTED), not(containsString(WHY_PROPOSED)))));
        }
        for (String login : List.of("inspector.fb", "group.g2", "officer.bht", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
        }
    }

    @Test
    void theHeadOfAnOfficeProposesAMineOfTheirsWithAReason() throws Exception {
        supervising.forgetKeySupervision();
        page("office.fa", "/key-supervision/propose")
                .andExpect(
                        content().string(allOf(containsString("value=\"QSS\""), not(containsString("value=\"BHT\"")))));
        propose("office.fa", "BHT", "问题多")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("请选择本监察室监管的一个煤矿"), containsString("问题多"))));
        propose("office.fa", "QSS", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填写建议理由")));
        for (String login : List.of("inspector.fa", "director.fa", "promoter", "manager.qss", "admin")) {
            page(login, "/key-supervision/propose").andExpect(status().isForbidden());
            propose(login, "QSS", "问题多").andExpect(status().isForbidden());
        }
        mvc.perform(post("/key-supervision/propose")
                        .param("mine", "QSS")
                        .param("reason", "问题多")
                        .with(user("office.fa")))
                .andExpect(status().isForbidden());

        // as long as can be: browsers send two characters for a line break, but count one
        propose("office.fa", "QSS", "一二三四\r\n".repeat(100)).andExpect(redirectedUrlPattern("/matters/QSS-K-*"));
        propose("office.fa", "QSS", "问题多")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("青石山煤矿已有在办的建议")));
        page("office.fa", "/key-supervision/propose").andExpect(content().string(not(containsString("value=\"QSS\""))));
    }

    @Test
    void aMineThatDoesNotProduceIsNotOffered() throws Exception {
        supervising.forgetKeySupervision();
        jdbc.update("update unit set operation = 'CLOSED', stopped_on = '2026-11-01' where code = 'QSS'");
        try {
            page("office.fa", "/key-supervision/propose")
                    .andExpect(content().string(not(containsString("value=\"QSS\""))));
            propose("office.fa", "QSS", "问题多").andExpect(status().is4xxClientError());
            page("office.fa", "/policies/open").andExpect(content().string(not(containsString("value=\"QSS\""))));
            assertThatThrownBy(() -> supervising.opened("QSS")).hasMessageContaining("notInOperation");
        } finally {
            jdbc.update("update unit set operation = 'PRODUCING', stopped_on = null where code = 'QSS'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.fa", "inspector.fb", "manager.qss", "promoter", "admin"})
    void itsTaskIsClosedToOthersByItsId(String login) {
        String code = supervising.keyProposed();
        String task = ENGINE + "/task/" + loop.task(code, "decideListing").getId();
        Visitor visitor = visitors.loggedIn(login);

        assertThat(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login))
                        .statusCode())
                .isIn(403, 404);
        assertThat(visitor.post(
                                task + "/submit-form",
                                "{\"variables\":{\"decision\":{\"value\":\"LISTED\",\"type\":\"String\"},"
                                        + "\"reason\":{\"value\":\"x\",\"type\":\"String\"}}}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(loop.standsAt(code)).containsExactly("decideListing");
    }

    private ResultActions propose(String login, String mine, String reason) throws Exception {
        return mvc.perform(post("/key-supervision/propose")
                .param("mine", mine)
                .param("reason", reason)
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }
}
