package org.bihuan.supervision.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterScope;
import org.bihuan.supervision.benchmark.BenchmarkFigures.OfMine;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of benchmark mines and trainings show and keep, to whom they may. */
@Service
@Transactional(readOnly = true)
public class BenchmarkDesk {

    private final Benchmarks benchmarks;
    private final BenchmarkFigures figures;
    private final Trainings trainings;
    private final ObservationTrainings observations;
    private final Organization organization;
    private final MatterAccess access;

    BenchmarkDesk(
            Benchmarks benchmarks,
            BenchmarkFigures figures,
            Trainings trainings,
            ObservationTrainings observations,
            Organization organization,
            MatterAccess access) {
        this.benchmarks = benchmarks;
        this.figures = figures;
        this.trainings = trainings;
        this.observations = observations;
        this.organization = organization;
        this.access = access;
    }

    /**
     * A benchmark mine, as the viewer may see it.
     *
     * @param open whether the viewer may see its page
     * @param doubts the keys of the messages that say why it should be one no more, for those who supervise it
     */
    public record Named(Benchmark benchmark, boolean open, List<String> doubts) {}

    /** All benchmark mines, the one named last first: they are everybody's example. */
    public List<Named> named() {
        MatterScope seen = access.scope();
        List<Benchmark> named = benchmarks.named();
        Map<Long, OfMine> known = figures
                .of(named.stream()
                        .map(one -> one.getMatter().getUnit())
                        .filter(mine -> isSupervisedBy(seen, mine))
                        .toList())
                .stream()
                .collect(Collectors.toMap(OfMine::mine, Function.identity()));
        return named.stream().map(one -> named(one, seen, known)).toList();
    }

    private static Named named(Benchmark benchmark, MatterScope seen, Map<Long, OfMine> known) {
        Unit mine = benchmark.getMatter().getUnit();
        OfMine figures = known.get(mine.getId());
        return new Named(benchmark, seen.reaches(mine.getId()), figures == null ? List.of() : doubts(figures));
    }

    private static List<String> doubts(OfMine figures) {
        List<String> doubts = new ArrayList<>();
        if (figures.listed()) {
            doubts.add("benchmark.doubt.listed");
        }
        if (figures.overdueMajor()) {
            doubts.add("benchmark.doubt.overdueMajor");
        }
        return doubts;
    }

    private static boolean isSupervisedBy(MatterScope seen, Unit mine) {
        return seen.everything() || seen.supervised().contains(mine.getId());
    }

    /** Why a benchmark mine should be one no more, for those who supervise it: the keys of messages. */
    public List<String> doubts(Benchmark benchmark) {
        Unit mine = benchmark.getMatter().getUnit();
        return benchmark.getMatter().standsIn(BenchmarkState.BENCHMARK_NAMED) && isSupervisedBy(access.scope(), mine)
                ? figures.of(List.of(mine)).stream()
                        .flatMap(one -> doubts(one).stream())
                        .toList()
                : List.of();
    }

    /** The trainings that are to be at a benchmark mine, the next first. */
    public List<Training> plannedAt(Benchmark benchmark) {
        return trainings.plannedAt(benchmark.getMatter().getUnit());
    }

    /** The nominations that wait and that the person logged in may see. */
    public List<Benchmark> nominated() {
        MatterScope seen = access.scope();
        return benchmarks.nominated(seen.everything(), seen.supervised(), seen.mines());
    }

    /** The trainings of these days, the latest first. */
    public List<Training> during(LocalDate first, LocalDate last) {
        MatterScope seen = access.scope();
        return trainings.seen(seen.everything(), seen.supervised(), seen.mines(), first, last);
    }

    /** The training whose attendance is written now, if the person logged in is of the promotion office. */
    public Optional<Training> toWrite(String code) {
        Optional<Training> training =
                access.visible(code).flatMap(observations::of).filter(observations::isToBeWritten);
        training.ifPresent(Training::getAttendance);
        return training;
    }

    /**
     * Who of a unit can have come, who leads first.
     *
     * @param text what their name or log-in name contains; {@code ""} for all
     * @param most how many at most
     */
    public List<Person> choices(Unit unit, String text, int most) {
        return organization.peopleOf(unit, text, most);
    }

    /** Those of a unit with these log-in names, by log-in name; whoever was kept already stays one after leaving the unit. */
    public List<Person> people(AttendanceOf kept, Collection<String> logins) {
        return Stream.concat(
                        kept.people().stream().filter(person -> logins.contains(person.getLogin())),
                        organization.peopleOf(kept.unit(), logins).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::getLogin))
                .toList();
    }

    /**
     * Keeps who of a unit came.
     *
     * @param version of the training that was shown
     * @param logins the log-in names of its people
     * @param others those who are not in the system, if there are any
     * @throws StepRefused if this is not possible now, the unit was not invited, somebody is not of it, or somebody else has saved meanwhile
     */
    @Transactional
    public void keepAttendance(
            String code, int version, String unitCode, Collection<String> logins, @Nullable Attendance others) {
        Training training = toWrite(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (training.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        AttendanceOf kept = training.of(unitCode).orElseThrow(() -> new StepRefused("training.refused.unit", unitCode));
        List<Person> people = people(kept, logins);
        logins.stream()
                .filter(login -> people.stream().noneMatch(one -> one.getLogin().equals(login)))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new StepRefused(
                            "training.refused.person", stranger, kept.unit().getName());
                });
        training.keepAttendance(new AttendanceOf(kept.unit(), people, others));
    }

    /**
     * Who of a unit came, as the viewer may see it.
     *
     * @param named whether the viewer sees the names: of the own mine, group or branch and of those they supervise
     */
    public record Seen(AttendanceOf of, boolean named) {}

    /** Who came to a training, of each unit. */
    public List<Seen> attendance(Training training) {
        MatterScope seen = access.scope();
        return training.getAttendance().stream()
                .map(of -> new Seen(of, seen.reaches(of.unit().getId())))
                .toList();
    }
}
