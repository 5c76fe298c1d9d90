package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bihuan.calendar.TravelClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DemoTest
class DemoPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private TravelClock clock;

    @Autowired
    private DemoFiles files;

    @AfterEach
    void backToRealTime() {
        clock.travelTo(Clock.systemUTC().instant());
    }

    @Test
    void theLogInPageOffersEveryAccountAndEachLogsIn() throws Exception {
        for (DemoFiles.Account account : files.accounts()) {
            web.perform(get("/login")).andExpect(content().string(containsString("value=\"" + account.login() + "\"")));
            web.perform(formLogin().user(account.login()).password("bihuan-demo"))
                    .andExpect(authenticated().withUsername(account.login()));
        }
    }

    @Test
    void theStripShowsTheTimeAndWhetherItWasMoved() throws Exception {
        web.perform(get("/demo/clock").with(user("wang.lixin.qss")))
                .andExpect(content().string(containsString("演示环境")))
                .andExpect(content().string(not(containsString("时钟已拨快"))));

        clock.advance(Duration.ofHours(1));

        web.perform(get("/demo/clock").with(user("wang.lixin.qss")))
                .andExpect(content().string(containsString("时钟已拨快")));
    }

    @Test
    void aPageThatTellsOfAnErrorHasTheStripToo() throws Exception {
        web.perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "ledger", "台账.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                        .with(user("huang.baoshan.qss"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("演示环境")));
    }

    @Test
    void anybodyLoggedInAdvancesTheClock() throws Exception {
        Instant before = clock.instant();

        web.perform(post("/demo/clock")
                        .param("by", "HOUR")
                        .with(user("wang.lixin.qss"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/demo/clock"))
                .andExpect(flash().attribute("notice", matchesPattern("时钟已拨到 .+，途中触发定时事项 \\d+ 件。")));

        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
    }

    @Test
    void theClockIsNotAdvancedWithoutTheFormsTokenNorByAnUnknownStep() throws Exception {
        web.perform(post("/demo/clock").param("by", "DAY").with(user("wang.lixin.qss")))
                .andExpect(status().isForbidden());
        web.perform(post("/demo/clock")
                        .param("by", "YEAR")
                        .with(user("wang.lixin.qss"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());

        assertThat(clock.travelled()).isFalse();
    }
}
