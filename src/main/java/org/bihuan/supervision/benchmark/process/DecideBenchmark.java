package org.bihuan.supervision.benchmark.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.benchmark.Benchmark;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader of the bureau names a benchmark mine, declines, or asks the branch for more. */
@Component
class DecideBenchmark extends MatterTask<DecideBenchmark.Form> {

    enum Decision {
        NAMED,
        DECLINED,
        SUPPLEMENT
    }

    enum Way {
        DECIDED,
        SUPPLEMENT
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(max = 1000) String reason) {}

    private final BenchmarkMines benchmarks;

    DecideBenchmark(MatterFacts facts, BenchmarkMines benchmarks) {
        super("decideBenchmark", Form.class, facts);
        this.benchmarks = benchmarks;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Benchmark benchmark = benchmarks.get(matter.getCode());
        return Map.of(
                "decision",
                Decision.NAMED.name(),
                "facts",
                line("benchmark.reason", benchmark.getReason())
                        + line("mine.score", benchmark.getScore())
                        + line("figure.CLOSURE_RATE", percent(benchmark.getClosureRate()))
                        + line("figure.ON_TIME_RATE", percent(benchmark.getOnTimeRate())));
    }

    private static @Nullable String percent(@Nullable Object rate) {
        return rate == null ? null : rate + "%";
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return Outcome.of(
                switch (form.decision()) {
                    case NAMED -> {
                        benchmarks.name(code, form.remark());
                        yield Way.DECIDED;
                    }
                    case DECLINED -> {
                        benchmarks.decline(code, required("reason", form.reason()));
                        yield Way.DECIDED;
                    }
                    case SUPPLEMENT -> {
                        benchmarks.sendBack(code, required("reason", form.reason()));
                        yield Way.SUPPLEMENT;
                    }
                });
    }
}
