package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManagerFactory;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    EntityManagerFactory entities;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    private long statements(String login, String path) throws Exception {
        statistics.clear();
        mvc.perform(get(path).with(user(login))).andExpect(status().isOk());
        return statistics.getPrepareStatementCount();
    }

    @Test
    void theHazardsOfAJurisdiction() throws Exception {
        String only = loop.assigned("B", "2026-12-01");
        long one = statements("officer.qss", "/hazards?text=" + only);

        for (int i = 0; i < 3; i++) {
            loop.assigned("B", "2026-12-01");
            loop.reported("head.jd", Loop.report());
        }

        assertThat(one).isPositive();
        assertThat(statements("officer.qss", "/hazards")).isEqualTo(one);
    }

    @Test
    void theOwnReports() throws Exception {
        loop.reported("head.zc", Loop.report());
        long one = statements("head.zc", "/my-reports");

        for (int i = 0; i < 5; i++) {
            loop.reported("head.zc", Loop.report());
        }

        assertThat(one).isPositive();
        assertThat(statements("head.zc", "/my-reports")).isEqualTo(one);
    }
}
