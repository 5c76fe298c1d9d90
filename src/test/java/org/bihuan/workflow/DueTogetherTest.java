package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Saboteur;
import org.bihuan.testing.Statements;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is due at the same time is done together, and yet each for itself: once, and without the failure of another. */
@BihuanTest
class DueTogetherTest {

    @Autowired
    Loop loop;

    @Autowired
    TravelClock clock;

    @Autowired
    ProcessEngine processEngine;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    private ProcessEngineImpl engine;
    private JobExecutor before;
    private DueTogether executor;

    @BeforeEach
    void runNothingByItself() {
        engine = (ProcessEngineImpl) processEngine;
        executor = new DueTogether(new SyncTaskExecutor(), new CamundaBpmProperties()) {
            @Override
            protected void startExecutingJobs() {}

            @Override
            protected void stopExecutingJobs() {}
        };
        executor.start();
        before = engine.getProcessEngineConfiguration().getJobExecutor();
        engine.getProcessEngineConfiguration().setJobExecutor(executor);
        runWhatIsDue();
    }

    @AfterEach
    void giveBack() {
        executor.shutdown();
        engine.getProcessEngineConfiguration().setJobExecutor(before);
    }

    @Test
    void deadlinesThatPassTogetherCostAboutAsManyStatementsAsOneAndEachRisesOnce() {
        List<String> codes = IntStream.range(0, 3)
                .mapToObj(number -> loop.assigned("C", "2026-11-26"))
                .toList();
        clock.freezeAt(Instant.parse("2026-11-27T16:00:01Z"));

        List<String> said = statements.during(this::runWhatIsDue);

        assertThat(said.stream().filter(statement -> statement.startsWith("insert into ACT_RU_TASK")))
                .hasSize(1);
        assertThat(said.stream().filter(statement -> statement.startsWith("insert into hazard_record")))
                .hasSize(1);
        codes.forEach(code -> {
            assertThat(loop.steps(code)).containsOnlyOnce(Step.OVERDUE, Step.RAISED);
            assertThat(timers(code)).hasSize(2).allMatch(timer -> timer.getRetries() == 5);
            assertThat(loop.standsAt(code)).containsExactlyInAnyOrder("rectifyHazard", "superviseRectification");
        });
    }

    @Test
    void oneThatFailsHoldsNoneOfTheOthersUp() {
        String good = loop.assigned("C", "2026-11-26");
        String bad = loop.assigned("C", "2026-11-26");
        String better = loop.assigned("C", "2026-11-26");
        jdbc.update("update hazard set place = ? where code = ?", Saboteur.MARK, bad);
        clock.freezeAt(Instant.parse("2026-11-27T16:00:01Z"));

        runWhatIsDue();

        assertThat(loop.steps(good)).containsOnlyOnce(Step.OVERDUE, Step.RAISED);
        assertThat(loop.steps(better)).containsOnlyOnce(Step.OVERDUE, Step.RAISED);
        assertThat(loop.steps(bad)).doesNotContain(Step.OVERDUE, Step.RAISED);
        assertThat(timers(bad)).filteredOn(timer -> timer.getRetries() == 0).hasSize(1);
        jdbc.update("update hazard set place = '井底车场' where code = ?", bad);
        timers(bad).stream()
                .filter(timer -> timer.getRetries() == 0)
                .forEach(timer -> management.setJobRetries(timer.getId(), 1));
        runWhatIsDue();
        assertThat(loop.steps(bad)).containsOnlyOnce(Step.OVERDUE, Step.RAISED);
        assertThat(timers(bad)).hasSize(2);
    }

    /** As the job executor's threads do, but in this one. */
    private void runWhatIsDue() {
        for (AcquiredJobs due = acquire(); due.size() > 0; due = acquire()) {
            due.getJobIdBatches().forEach(batch -> executor.executeJobs(batch, engine));
        }
    }

    private AcquiredJobs acquire() {
        return engine.getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(executor.getAcquireJobsCmd(60));
    }

    private List<Job> timers(String code) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }
}
