package org.bihuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.TestProfiles;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * One night in which the deadlines of thousands of hazards have passed and their supervision rises, beside as many plain boundary
 * timers that do nothing, in the engine as its Spring Boot starter sets it up. See {@code docs/benchmarks.md}.
 */
@BihuanTest
@ActiveProfiles(resolver = TestProfiles.class, profiles = "timed")
@Import(CountedDataSource.class)
@Tag("benchmark")
class DeadlineBenchmark {

    private static final int THREADS = 4;
    /** The first hazards load classes, one at a time. */
    private static final int COLD = 20;

    private static final int AT_ONCE = 1000;
    private static final int HAZARDS = Integer.getInteger("bihuan.benchmark.hazards", 10_000);

    @Autowired
    Loop loop;

    @Autowired
    TravelClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyRiseAndMailComesOnceThoughAllComeInOneNight() throws Exception {
        for (int first = 0; first < COLD; first++) {
            loop.assigned("C", "2026-11-26");
        }
        inParallel(Collections.nCopies(HAZARDS - COLD, () -> loop.assigned("C", "2026-11-26")));
        clock.freezeAt(LocalDate.of(2026, 11, 28)
                .atTime(LocalTime.of(0, 0, 1))
                .atZone(TravelClock.ZONE)
                .toInstant());

        long statements = CountedDataSource.EXECUTIONS.sum();
        Drained ours = drain(management);
        statements = CountedDataSource.EXECUTIONS.sum() - statements;
        Drained plain = plainTimers();

        System.out.printf(
                "%d hazards: %.0f hazards/s, %.0f jobs/s, %.1f statements a hazard; plain timers %.0f jobs/s, ratio %.2f%n",
                HAZARDS,
                HAZARDS / ours.seconds(),
                ours.rate(),
                (double) statements / HAZARDS,
                plain.rate(),
                ours.rate() / plain.rate());
        assertThat(count("select count(*) from hazard_record where step = 'OVERDUE'"))
                .isEqualTo(HAZARDS);
        assertThat(count("select count(*) from hazard_record where step = 'RAISED'"))
                .isEqualTo(HAZARDS);
        assertThat(count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'superviseRectification'"))
                .isEqualTo(HAZARDS);
        assertThat(count("select count(*) from outbox_letter where template = 'overdue'"))
                .isEqualTo(2L * HAZARDS);
        assertThat(count("select count(*) from outbox_letter where template = 'raised'"))
                .isEqualTo(3L * HAZARDS);
        assertThat(ours.rate() / plain.rate()).isGreaterThanOrEqualTo(0.7);
    }

    private record Drained(int jobs, double seconds) {

        double rate() {
            return jobs / seconds;
        }
    }

    private static Drained plainTimers() throws Exception {
        try (BareEngine bare = new BareEngine(TestDatabase.settings())) {
            ProcessEngine engine = bare.context().getBean(ProcessEngine.class);
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
            inParallel(Collections.nCopies(
                    HAZARDS, () -> engine.getRuntimeService().startProcessInstanceByKey("plain")));
            return drain(engine.getManagementService());
        }
    }

    private static Drained drain(ManagementService management) throws Exception {
        long begin = System.nanoTime();
        int done = 0;
        for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
            inParallel(due.stream()
                    .<Runnable>map(job -> () -> execute(management, job.getId()))
                    .toList());
            done += due.size();
        }
        return new Drained(done, (System.nanoTime() - begin) / 1e9);
    }

    private static List<Job> due(ManagementService management) {
        return management.createJobQuery().timers().executable().listPage(0, AT_ONCE);
    }

    /** Whom another job of the same hazard came before tries again, as the job executor does. */
    private static void execute(ManagementService management, String job) {
        try {
            management.executeJob(job);
        } catch (OptimisticLockingException late) {
            // it is still due, so the next look finds it
        }
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
