package org.bihuan.supervision.benchmark;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.MatterStepped;
import org.bihuan.supervision.benchmark.BenchmarkFigures.OfMine;
import org.bihuan.supervision.key.KeyStep;
import org.bihuan.supervision.policy.Campaign;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Benchmark mines, step by step, as {@code bpmn/benchmark-mine.bpmn} runs them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BenchmarkMines {

    private static final String PROCESS = "benchmarkMine";
    private static final int LONGEST_REASON = 1000;

    private final Benchmarks benchmarks;
    private final BenchmarkFigures figures;
    private final Campaign campaign;
    private final MatterAccess access;
    private final Authorities authorities;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    BenchmarkMines(
            Benchmarks benchmarks,
            BenchmarkFigures figures,
            Campaign campaign,
            MatterAccess access,
            Authorities authorities,
            MatterRegister matters,
            MatterRecord record,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.benchmarks = benchmarks;
        this.figures = figures;
        this.campaign = campaign;
        this.access = access;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A mine to choose.
     *
     * @param barred the key of the message that says why it cannot be nominated; nothing if it can
     */
    public record Choice(Unit mine, OfMine figures, @Nullable String barred) {}

    /** The mines that the person logged in leads as a director or the head of an office, by code. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<Choice> choices() {
        List<Unit> mines = campaign.mines().stream().map(Campaign.Choice::mine).toList();
        List<OfMine> known = figures.of(mines);
        return mines.stream()
                .flatMap(mine -> known.stream()
                        .filter(one -> one.mine() == mine.getId())
                        .map(one -> new Choice(mine, one, barred(one))))
                .toList();
    }

    private static @Nullable String barred(OfMine figures) {
        if (figures.known()) {
            return "benchmark.refused.known";
        }
        return unfit(figures);
    }

    private static @Nullable String unfit(OfMine figures) {
        if (figures.watched()) {
            return "benchmark.refused.watched";
        }
        return figures.overdueMajor() ? "benchmark.refused.overdueMajor" : null;
    }

    /**
     * Nominates a mine and starts its process.
     *
     * @param reason in 1 to 1000 characters
     * @return the code
     * @throws StepRefused if this person may not, or the mine is nominated or named already, watched most closely or has an overdue major
     *     hazard
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String nominate(String mineCode, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new StepRefused("benchmark.refused.reason");
        }
        Choice choice = choices().stream()
                .filter(one -> one.mine().getCode().equals(mineCode))
                .findFirst()
                .orElseThrow(() -> new StepRefused("benchmark.refused.mine"));
        Unit mine = choice.mine();
        refuse(choice.barred(), mine);
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.BENCHMARK, mine, null, mine.getName(), BenchmarkState.BENCHMARK_NOMINATED, null));
        benchmarks.save(new Benchmark(matter, reason.strip(), choice.figures()));
        record.enter(matter, BenchmarkStep.BENCHMARK_NOMINATED, reason.strip());
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    private static void refuse(@Nullable String barred, Unit mine) {
        if (barred != null) {
            throw new StepRefused(barred, mine.getName());
        }
    }

    public Benchmark get(String code) {
        return of(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Benchmark> of(Matter matter) {
        return benchmarks.findByMatter(matter);
    }

    /**
     * Names it a benchmark mine.
     *
     * @throws StepRefused if it is watched most closely or has an overdue major hazard by now, or was nominated by or for who decides
     */
    public void name(String code, @Nullable String opinion) {
        Benchmark benchmark = toDecide(code);
        Unit mine = benchmark.getMatter().getUnit();
        figures.of(List.of(mine)).forEach(now -> refuse(unfit(now), mine));
        benchmark.name(opinion, clock.instant());
        record.enter(benchmark.getMatter(), BenchmarkStep.BENCHMARK_NAMED, opinion);
    }

    public void decline(String code, String opinion) {
        Benchmark benchmark = toDecide(code);
        benchmark.decline(opinion, clock.instant());
        record.enter(benchmark.getMatter(), BenchmarkStep.BENCHMARK_DECLINED, opinion);
    }

    private Benchmark toDecide(String code) {
        Benchmark benchmark = get(code);
        if (record.wasLastTakenBy(current.actor(), benchmark.getMatter(), BenchmarkStep.BENCHMARK_NOMINATED)) {
            throw new StepRefused("benchmark.refused.own");
        }
        return benchmark;
    }

    /** The benchmark mine's, if the person logged in, or for whom they stand in, leads the bureau and so may withdraw it. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Benchmark> toWithdraw(String code) {
        return access.visible(code)
                .filter(matter -> matter.standsIn(BenchmarkState.BENCHMARK_NAMED)
                        && authorities.leadersOf(matter.getUnit()).stream().anyMatch(current.actor()::is))
                .flatMap(benchmarks::findByMatter);
    }

    /**
     * Makes it a benchmark mine no more.
     *
     * @param reason in 1 to 1000 characters
     * @throws StepRefused if this person may not, it is none, or the reason is missing or too long
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void withdraw(String code, String reason) {
        Benchmark benchmark = toWithdraw(code).orElseThrow(() -> new StepRefused("benchmark.refused.withdraw"));
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new StepRefused("benchmark.refused.withdrawal", LONGEST_REASON);
        }
        benchmark.withdraw(reason.strip(), clock.instant());
        record.enter(benchmark.getMatter(), BenchmarkStep.BENCHMARK_WITHDRAWN, reason.strip());
    }

    /** Of a benchmark mine that comes under key supervision the bureau's leaders are told, who may withdraw it. */
    @EventListener
    void doubt(MatterStepped stepped) {
        if (stepped.step() == KeyStep.KEY_LISTED) {
            benchmarks
                    .namedOf(stepped.matter().getUnit())
                    .ifPresent(benchmark -> record.enter(
                            benchmark.getMatter(),
                            BenchmarkStep.BENCHMARK_DOUBTED,
                            stepped.matter().getCode()));
        }
    }

    public void sendBack(String code, String wanted) {
        Benchmark benchmark = get(code);
        benchmark.sendBack(wanted);
        record.enter(benchmark.getMatter(), BenchmarkStep.BENCHMARK_RETURNED, wanted);
    }

    public void supplement(String code, String reason) {
        Benchmark benchmark = get(code);
        benchmark.supplement(reason);
        record.enter(benchmark.getMatter(), BenchmarkStep.BENCHMARK_SUPPLEMENTED, reason);
    }
}
