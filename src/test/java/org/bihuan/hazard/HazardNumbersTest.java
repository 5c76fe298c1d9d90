package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Saboteur;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class HazardNumbersTest {

    private static final int THREADS = 8;
    private static final int REPORTS_EACH = 25;
    private static final int EVERY_FIFTH_FAILS = 5;

    @Autowired
    Loop loop;

    @Autowired
    TravelClock clock;

    @Test
    void numbersOfAMineAndYearHaveNoGapHoweverManyReportAndFailAtOnce() throws Exception {
        clock.freezeAt(Instant.parse("2031-01-05T01:00:00Z"));

        List<String> codes = inParallel();

        int succeeded = THREADS * (REPORTS_EACH - REPORTS_EACH / EVERY_FIFTH_FAILS);
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, succeeded)
                        .mapToObj("BHT-2031-%04d"::formatted)
                        .toList());
    }

    @Test
    void everyYearAndMineCountsForItself() {
        clock.freezeAt(Instant.parse("2032-12-31T15:59:59Z"));
        assertThat(loop.reported("worker.zc", Loop.report())).isEqualTo("BHT-2032-0001");
        assertThat(loop.reported("worker.tf", Loop.report())).isEqualTo("QSS-2032-0001");
        assertThat(loop.reported("worker.zc", Loop.report())).isEqualTo("BHT-2032-0002");

        clock.freezeAt(Instant.parse("2032-12-31T16:00:00Z"));
        assertThat(loop.reported("worker.zc", Loop.report())).isEqualTo("BHT-2033-0001");
    }

    private List<String> inParallel() throws InterruptedException, ExecutionException {
        ExecutorService reporters = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> reported = Stream.generate(() -> reporters.submit(this::reportSeveral))
                    .limit(THREADS)
                    .toList();
            List<String> codes = new ArrayList<>();
            for (Future<List<String>> each : reported) {
                codes.addAll(each.get());
            }
            return codes;
        } finally {
            reporters.shutdownNow();
        }
    }

    private List<String> reportSeveral() {
        return IntStream.range(0, REPORTS_EACH)
                .mapToObj(this::report)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> report(int number) {
        if (number % EVERY_FIFTH_FAILS == 0) {
            try {
                loop.reported("worker.zc", Loop.report(Saboteur.MARK, Field.GAS));
                throw new AssertionError("should have failed");
            } catch (RuntimeException sabotaged) {
                assertThat(sabotaged).hasStackTraceContaining(Saboteur.MARK);
                return Optional.empty();
            }
        }
        return Optional.of(loop.reported("worker.zc", Loop.report("一采区" + number, Field.GAS)));
    }
}
