package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Saboteur;
import org.bihuan.testing.Statements;
import org.bihuan.workflow.FailedJob;
import org.bihuan.workflow.FailedJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Administrators see which background work failed, without what it was about, and have it tried again. */
@BihuanTest
class FailedJobsTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");

    @Autowired
    MockMvc web;

    @Autowired
    FailedJobs jobs;

    @Autowired
    Loop loop;

    @Autowired
    TravelClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Statements statements;

    private Breakdown breakdown;

    @BeforeEach
    void start() {
        breakdown = new Breakdown(loop, clock, management, runtime, jdbc);
    }

    @AfterEach
    void clear() {
        breakdown.clear();
    }

    @Test
    void aFailedReminderIsListedWithItsCodeAndStepButNotWithWhatItIsAbout() throws Exception {
        String code = breakdown.failedReminder();

        FailedJob job = only(code);
        assertThat(job.kind()).isEqualTo(FailedJob.Kind.TIMER);
        assertThat(job.process()).isEqualTo("隐患整改与督办");
        assertThat(job.step()).isEqualTo("提醒整改责任人");
        assertThat(job.fault().type()).isEqualTo("IllegalStateException");
        assertThat(job.since()).isEqualTo(clock.instant());
        list().andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(code),
                                containsString("提醒整改责任人"),
                                containsString("2026-11-28 08:00"),
                                not(containsString(Saboteur.MARK)))));
    }

    @Test
    void oneIsTriedAgainAndThenIsDoneAndLeavesATrace() throws Exception {
        String code = breakdown.failedReminder();
        String other = breakdown.failedReminder();
        breakdown.mend();

        retry(only(code).id())
                .andExpect(redirectedUrl("/failed-jobs"))
                .andExpect(flash().attribute("notice", containsString("1 项作业已安排重新执行")));

        assertThat(codes()).doesNotContain(code).contains(other);
        breakdown.remind(code);
        assertThat(loop.record(code)).extracting(entry -> entry.getStep()).contains(Step.REMINDED);
        web.perform(get("/trail?text=" + code).with(ADMIN))
                .andExpect(content().string(allOf(containsString("重试失败的作业"), containsString("提醒整改责任人"))));
    }

    @Test
    void allAreTriedAgainAtOnce() throws Exception {
        List<String> failed = List.of(breakdown.failedReminder(), breakdown.failedReminder());

        web.perform(post("/failed-jobs/retry").with(ADMIN).with(csrf())).andExpect(redirectedUrl("/failed-jobs"));

        assertThat(codes()).doesNotContainAnyElementsOf(failed);
        assertThat(jobs.count()).isZero();
    }

    @Test
    void whatIsNotThereAnyMoreIsNotTriedAgain() throws Exception {
        retry("no-such-job").andExpect(flash().attribute("notice", containsString("0 项")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY_OFFICER", "MINE_MANAGER", "BUREAU_LEADER"})
    void onlyAdministratorsSeeAndRetry(String role) throws Exception {
        String code = breakdown.failedReminder();
        UserRequestPostProcessor other = user("leader").roles(role);

        web.perform(get("/failed-jobs").with(other)).andExpect(status().isForbidden());
        web.perform(post("/failed-jobs/retry").with(other).with(csrf())).andExpect(status().isForbidden());
        web.perform(post("/failed-jobs/" + only(code).id() + "/retry")
                        .with(other)
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(codes()).contains(code);
    }

    @Test
    void retryingNeedsTheTokenAgainstForgery() throws Exception {
        web.perform(post("/failed-jobs/retry").with(ADMIN)).andExpect(status().isForbidden());
    }

    @Test
    void aPageCostsTheSameHoweverMuchFailed() {
        breakdown.failedReminder();
        List<String> one = statements.during(this::open);

        breakdown.failedReminder();
        breakdown.failedReminder();

        assertThat(one).isNotEmpty();
        assertThat(statements.during(this::open)).hasSameSizeAs(one);
    }

    private void open() {
        assertThatCode(() -> list().andExpect(status().isOk())).doesNotThrowAnyException();
    }

    private ResultActions list() throws Exception {
        return web.perform(get("/failed-jobs").with(ADMIN));
    }

    private ResultActions retry(String job) throws Exception {
        return web.perform(post("/failed-jobs/" + job + "/retry").with(ADMIN).with(csrf()));
    }

    private FailedJob only(String code) {
        return jobs.page(0).stream()
                .filter(job -> job.businessKey().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return jobs.page(0).stream().map(FailedJob::businessKey).toList();
    }
}
