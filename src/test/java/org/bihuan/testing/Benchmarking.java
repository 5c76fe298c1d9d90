package org.bihuan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.benchmark.Attendance;
import org.bihuan.supervision.benchmark.BenchmarkDesk;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.benchmark.ObservationTrainings;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks 青石山煤矿 to be a benchmark mine, and trainings there. */
public class Benchmarking {

    private final Loop loop;
    private final Supervising supervising;
    private final BenchmarkMines benchmarks;
    private final ObservationTrainings trainings;
    private final BenchmarkDesk desk;
    private final JdbcTemplate jdbc;

    Benchmarking(
            Loop loop,
            Supervising supervising,
            BenchmarkMines benchmarks,
            ObservationTrainings trainings,
            BenchmarkDesk desk,
            JdbcTemplate jdbc) {
        this.loop = loop;
        this.supervising = supervising;
        this.benchmarks = benchmarks;
        this.trainings = trainings;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Nominates it; what another test did no longer counts. */
    public String nominated() {
        jdbc.update("update matter set closed_at = opened_at, state = 'BENCHMARK_DECLINED' where kind = 'BENCHMARK'");
        jdbc.update("update matter set closed_at = opened_at where kind = 'KEY_SUPERVISION' and closed_at is null");
        return loop.as("director.fa", () -> benchmarks.nominate("QSS", "数据完整，闭环及时"));
    }

    public String named() {
        String code = nominated();
        decide(code, Map.of("decision", "NAMED", "remark", "同意"));
        return code;
    }

    public void decide(String code, Map<String, Object> form) {
        supervising.submit("leader", code, "decideBenchmark", form);
    }

    /** A training at the benchmark mine, to which 白河滩煤矿, its branch and its group are invited. */
    public String planned(LocalDate day) {
        named();
        return loop.as("promoter", () -> trainings.plan("QSS", day, "调度会议室", "双重预防机制现场观摩", Set.of("BHT", "FB", "G2")));
    }

    /** Writes who of a unit came, while the page that was shown is the newest: these people, and others who are not in the system. */
    public void attended(String code, String unit, int others, String... logins) {
        loop.as("promoter", () -> {
            desk.keepAttendance(
                    code,
                    version(code),
                    unit,
                    List.of(logins),
                    others == 0 ? null : new Attendance(unit, others, "李师傅等"));
            return null;
        });
    }

    public int version(String code) {
        return loop.as("promoter", () -> desk.toWrite(code).orElseThrow().getVersion());
    }

    public void hold(String code, Map<String, Object> form) {
        supervising.submit("promoter", code, "holdTraining", form);
    }
}
