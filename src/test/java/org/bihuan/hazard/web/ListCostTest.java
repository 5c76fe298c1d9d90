package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bihuan.hazard.HazardOrder;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A list costs the same number of statements however long it is. */
@BihuanTest
class ListCostTest {

    @Autowired
    Loop loop;

    @Autowired
    MockMvc mvc;

    @Autowired
    Statements statements;

    private List<String> statements(String login, String path) {
        return statements.during(() -> assertThatCode(
                        () -> mvc.perform(get(path).with(user(login))).andExpect(status().isOk()))
                .doesNotThrowAnyException());
    }

    @Test
    void theHazardsOfAJurisdiction() throws Exception {
        String only = loop.assigned("B", "2026-12-01");
        List<String> one = statements("officer.qss", "/hazards?text=" + only);

        for (int i = 0; i < 3; i++) {
            loop.assigned("B", "2026-12-01");
            loop.reported("head.jd", Loop.report());
        }

        assertThat(one).isNotEmpty();
        assertThat(statements("officer.qss", "/hazards")).hasSameSizeAs(one);
        for (HazardOrder order : HazardOrder.values()) {
            assertThat(statements("officer.qss", "/hazards?order=" + order)).hasSameSizeAs(one);
            assertThat(statements("officer.qss", "/hazards?state=RECTIFYING&order=" + order))
                    .hasSameSizeAs(one);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "director.fa", "group.g1", "manager.qss", "head.jd", "worker.tf"})
    void ofEveryRole(String login) {
        String only = loop.assigned("B", "2026-12-01");
        List<String> one = statements(login, "/hazards?text=" + only);
        loop.assigned("B", "2026-12-01");
        loop.assigned("C", "2026-12-02");

        assertThat(statements(login, "/hazards?order=FEWEST_DAYS")).hasSameSizeAs(one);
        assertThat(statements(login, "/hazards?text=" + only + "&order=MOST_DAYS_FIRST"))
                .hasSameSizeAs(one);
    }

    @Test
    void theOwnReports() throws Exception {
        loop.reported("head.zc", Loop.report());
        List<String> one = statements("head.zc", "/my-reports");

        for (int i = 0; i < 5; i++) {
            loop.reported("head.zc", Loop.report());
        }

        assertThat(one).isNotEmpty();
        assertThat(statements("head.zc", "/my-reports")).hasSameSizeAs(one);
    }
}
