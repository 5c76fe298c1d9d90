package org.bihuan.supervision.benchmark;

import java.util.Map;
import java.util.Set;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of nominations and trainings, from the decision table {@code bpmn/benchmark-limits.dmn}. */
@Component
class BenchmarkLimits implements MatterLimits {

    private final Decisions decisions;

    BenchmarkLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.BENCHMARK, MatterKind.TRAINING);
    }

    @Override
    public int newest() {
        return decisions
                .decide("benchmarkLimits", Map.of("step", "decideBenchmark"))
                .version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("benchmarkLimits", version, Map.of("step", step)));
    }
}
