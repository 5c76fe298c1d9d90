package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.Test;
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
        assertThat(statements("officer.qss", "/hazards?order=FEWEST_DAYS")).hasSameSizeAs(one);
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
