package org.bihuan.supervision.benchmark.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.benchmark.Benchmark;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** The director of the branch says more about why the mine is nominated. */
@Component
class SupplementNomination extends MatterTask<SupplementNomination.Form> {

    record Form(@NotBlank @Size(max = 1000) String nomination) {}

    private final BenchmarkMines benchmarks;

    SupplementNomination(MatterFacts facts, BenchmarkMines benchmarks) {
        super("supplementNomination", Form.class, facts);
        this.benchmarks = benchmarks;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Benchmark benchmark = benchmarks.get(matter.getCode());
        return Map.of("nomination", benchmark.getReason(), "facts", line("benchmark.opinion", benchmark.getOpinion()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        benchmarks.supplement(code, form.nomination());
        return Map.of();
    }
}
