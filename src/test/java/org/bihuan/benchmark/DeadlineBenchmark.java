package org.bihuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.TestProfiles;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * One night in which the deadlines of thousands of hazards have passed and their supervision rises, beside as many plain boundary
 * timers that do nothing, in the engine as its Spring Boot starter sets it up. See {@code docs/benchmarks.md}.
 */
@BihuanTest
@ActiveProfiles(resolver = TestProfiles.class, profiles = "timed")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@Import(CountedDataSource.class)
@Tag("benchmark")
class DeadlineBenchmark {

    private static final int THREADS = 4;
    /** The first hazards load classes, one at a time. */
    private static final int COLD = 20;

    private static final int LOOK_EACH_MILLIS = 100;
    private static final int WARM_UP = 1000;
    private static final int HAZARDS = Integer.getInteger("bihuan.benchmark.hazards", 10_000);

    @Autowired
    Loop loop;

    @Autowired
    TravelClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JobExecutor executor;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyRiseAndMailComesOnceThoughAllComeInOneNight() throws Exception {
        executor.shutdown();
        pass(WARM_UP, "2026-11-25", "2026-11-27");
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(warm -> runtime.deleteProcessInstance(warm.getId(), "warm"));
        jdbc.update("delete from outbox_letter");
        long warm = count("select max(id) from hazard");

        Drained ours = pass(HAZARDS, "2026-11-30", "2026-12-02");
        Drained plain = BareEngine.alone(DeadlineBenchmark::plainTimers);

        System.out.printf(
                "%d hazards: %.0f hazards/s, %.0f jobs/s, %.1f statements a hazard; plain timers %.0f jobs/s, %.1f statements each; ratio %.2f%n",
                HAZARDS,
                HAZARDS / ours.seconds(),
                ours.rate(),
                (double) ours.statements() / HAZARDS,
                plain.rate(),
                (double) plain.statements() / HAZARDS,
                ours.rate() / plain.rate());
        String steps = "select count(*) from hazard_record where hazard_id > " + warm + " and step = ";
        assertThat(count(steps + "'OVERDUE'")).isEqualTo(HAZARDS);
        assertThat(count(steps + "'RAISED'")).isEqualTo(HAZARDS);
        assertThat(count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'superviseRectification'"))
                .isEqualTo(HAZARDS);
        assertThat(count("select count(*) from outbox_letter where template = 'overdue'"))
                .isEqualTo(2L * HAZARDS);
        assertThat(count("select count(*) from outbox_letter where template = 'raised'"))
                .isEqualTo(3L * HAZARDS);
        assertThat(ours.rate() / plain.rate()).isGreaterThanOrEqualTo(0.7);
    }

    /** Assigns so many hazards, and lets their deadline pass: what is due then is drained. */
    private Drained pass(int hazards, String deadline, String midnight) throws Exception {
        for (int first = 0; first < COLD; first++) {
            loop.assigned("C", deadline);
        }
        inParallel(Collections.nCopies(hazards - COLD, () -> loop.assigned("C", deadline)));
        clock.freezeAt(LocalDate.parse(midnight)
                .atTime(LocalTime.of(0, 0, 1))
                .atZone(TravelClock.ZONE)
                .toInstant());
        return drain(executor, management);
    }

    private record Drained(long jobs, double seconds, long statements) {

        double rate() {
            return jobs / seconds;
        }
    }

    private static Drained plainTimers() throws Exception {
        Map<String, Object> settings = new HashMap<>(TestDatabase.settings());
        settings.put("camunda.bpm.job-execution.enabled", "true");
        try (BareEngine bare = new BareEngine(settings)) {
            ProcessEngine engine = bare.context().getBean(ProcessEngine.class);
            JobExecutor executor = bare.context().getBean(JobExecutor.class);
            executor.shutdown();
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "plain.bpmn",
                            Bpmn.createExecutableProcess("plain")
                                    .camundaHistoryTimeToLive(180)
                                    .startEvent()
                                    .userTask("wait")
                                    .endEvent()
                                    .moveToActivity("wait")
                                    .boundaryEvent("passed")
                                    .cancelActivity(false)
                                    .timerWithDate("2020-01-01T00:00:00")
                                    .endEvent()
                                    .done())
                    .deploy();
            start(engine, WARM_UP);
            drain(executor, engine.getManagementService());
            start(engine, HAZARDS);
            return drain(executor, engine.getManagementService());
        }
    }

    private static void start(ProcessEngine engine, int instances) throws Exception {
        inParallel(
                Collections.nCopies(instances, () -> engine.getRuntimeService().startProcessInstanceByKey("plain")));
    }

    /** By the engine's own job executor, as it is set up. */
    private static Drained drain(JobExecutor executor, ManagementService management) throws Exception {
        long due = due(management);
        long before = CountedDataSource.EXECUTIONS.sum();
        long begin = System.nanoTime();
        executor.start();
        while (due(management) > 0) {
            Thread.sleep(LOOK_EACH_MILLIS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        executor.shutdown();
        return new Drained(due, seconds, CountedDataSource.EXECUTIONS.sum() - before);
    }

    private static long due(ManagementService management) {
        return management.createJobQuery().timers().executable().count();
    }

    private static void inParallel(List<Runnable> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        work.forEach(each -> running.add(threads.submit(each)));
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
