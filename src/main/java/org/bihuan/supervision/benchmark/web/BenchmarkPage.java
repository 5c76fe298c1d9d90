package org.bihuan.supervision.benchmark.web;

import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.benchmark.Benchmark;
import org.bihuan.supervision.benchmark.BenchmarkDesk;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.benchmark.ObservationTrainings;
import org.bihuan.supervision.benchmark.Training;
import org.bihuan.supervision.web.MatterPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of nominations and of trainings. */
@Component
class BenchmarkPage implements MatterPage {

    private final BenchmarkDesk desk;
    private final BenchmarkMines benchmarks;
    private final ObservationTrainings trainings;

    BenchmarkPage(BenchmarkDesk desk, BenchmarkMines benchmarks, ObservationTrainings trainings) {
        this.desk = desk;
        this.benchmarks = benchmarks;
        this.trainings = trainings;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.BENCHMARK, MatterKind.TRAINING);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of(kind == MatterKind.BENCHMARK ? "benchmarkMine" : "observationTraining");
    }

    @Override
    public String end(MatterKind kind) {
        return kind == MatterKind.BENCHMARK ? "benchmarkDecided" : "trainingClosed";
    }

    @Override
    public String fill(Matter matter, Model model) {
        if (matter.getKind() == MatterKind.BENCHMARK) {
            Benchmark benchmark = benchmarks.of(matter).orElseThrow();
            model.addAttribute("benchmark", benchmark);
            model.addAttribute("doubts", desk.doubts(benchmark));
            model.addAttribute(
                    "withdraws", benchmarks.toWithdraw(matter.getCode()).isPresent());
            return "supervision/benchmark";
        }
        Training training = trainings.of(matter).orElseThrow();
        model.addAttribute("training", training);
        model.addAttribute("attendance", desk.attendance(training));
        model.addAttribute("writes", trainings.isToBeWritten(training));
        return "supervision/training";
    }
}
