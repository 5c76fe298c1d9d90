package org.bihuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.QuickPhotos;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.TestProfiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * Whole loops a second through the services, ours beside the bare engine, in turns. See {@code docs/benchmarks.md}. In the
 * profile {@code timed} nothing that only tests need (node coverage, the ear for statements) listens.
 */
@BihuanTest
@ActiveProfiles(resolver = TestProfiles.class, profiles = "timed")
@Import({CountedDataSource.class, OurLoop.class, QuickPhotos.class})
@Tag("benchmark")
class LoopBenchmark {

    private static final int THREADS = 4;
    /** The first loops load classes, one at a time. */
    private static final int COLD = 20;

    private static final int WARM_UP = Integer.getInteger("bihuan.benchmark.warmup", 1500);
    private static final int LOOPS = Integer.getInteger("bihuan.benchmark.loops", 400);
    private static final int ROUNDS = Integer.getInteger("bihuan.benchmark.rounds", 7);
    private static final List<String> HISTORY = List.of(
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_OP_LOG",
            "ACT_HI_JOB_LOG");

    @Autowired
    OurLoop loop;

    @Autowired
    ApplicationContext ours;

    @Test
    void oursReachesFourFifthsOfTheBareEngine() throws Exception {
        try (BareEngine bare = new BareEngine(TestDatabase.settings())) {
            run(1, COLD, loop::run);
            run(THREADS, WARM_UP, loop::run);
            BareEngine.alone(() -> run(THREADS, WARM_UP, bare::loop));
            List<Double> ratios = new ArrayList<>();
            Map<String, List<Double>> rates = Map.of("ours", new ArrayList<>(), "bare", new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                double us = run(THREADS, LOOPS, loop::run);
                double them = BareEngine.alone(() -> run(THREADS, LOOPS, bare::loop));
                rates.get("ours").add(us);
                rates.get("bare").add(them);
                ratios.add(us / them);
            }
            print("ours", rates.get("ours"), ours, loop::run);
            print("bare engine, history full", rates.get("bare"), bare.context(), bare::loop);
            System.out.printf("ratio %.2f (median of %d rounds; %s)%n", median(ratios), ROUNDS, ratios);

            assertThat(median(ratios)).isGreaterThanOrEqualTo(0.8);
        }
    }

    private static double run(int workers, int loops, Runnable one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < loops; i++) {
            running.add(threads.submit(one));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        return loops / ((System.nanoTime() - begin) / 1e9);
    }

    private static void print(String who, List<Double> rates, ApplicationContext context, Runnable one) {
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(javax.sql.DataSource.class));
        Map<String, Long> before = new HashMap<>();
        HISTORY.forEach(table -> before.put(table, count(jdbc, table)));
        long executions = CountedDataSource.EXECUTIONS.sum();
        one.run();
        executions = CountedDataSource.EXECUTIONS.sum() - executions;
        long rows = HISTORY.stream()
                .mapToLong(table -> count(jdbc, table) - before.get(table))
                .sum();
        System.out.printf(
                "%s: %.1f loops/s, %d statements a loop (a batch is one), %d history rows a loop%n",
                who, median(rates), executions, rows);
    }

    private static long count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
