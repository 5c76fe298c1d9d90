package org.bihuan.supervision.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Observation trainings, step by step, as {@code bpmn/observation-training.bpmn} runs them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ObservationTrainings {

    private static final String PROCESS = "observationTraining";
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_SUBJECT = 200;

    private final Trainings trainings;
    private final Benchmarks benchmarks;
    private final BenchmarkPlan plan;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final Processes processes;
    private final Organization organization;
    private final CurrentPerson current;
    private final Clock clock;

    ObservationTrainings(
            Trainings trainings,
            Benchmarks benchmarks,
            BenchmarkPlan plan,
            MatterRegister matters,
            MatterRecord record,
            Processes processes,
            Organization organization,
            CurrentPerson current,
            Clock clock) {
        this.trainings = trainings;
        this.benchmarks = benchmarks;
        this.plan = plan;
        this.matters = matters;
        this.record = record;
        this.processes = processes;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the person logged in, or for whom they stand in, is of the promotion office. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public boolean mayPlan() {
        return bureau().isPresent();
    }

    private Optional<Unit> bureau() {
        return current.actor()
                .all()
                .flatMap(person -> person.unitsAs(Role.PROMOTION_OFFICER).stream())
                .flatMap(unit -> unit.getKind() == UnitKind.BUREAU ? Stream.of(unit) : unit.parent().stream())
                .findFirst();
    }

    /** Where it can be: the benchmark mines. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<Unit> hosts() {
        return benchmarks.namedMines();
    }

    /** Who can be invited: branches, groups and mines. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<Unit> invitable() {
        return Stream.of(UnitKind.BRANCH, UnitKind.GROUP, UnitKind.MINE)
                .flatMap(kind -> organization.units(kind).stream())
                .toList();
    }

    /**
     * Plans a training, tells those who are invited, and starts its process.
     *
     * @param host the code of a benchmark mine
     * @param invited the codes of branches, groups and mines
     * @return its code
     * @throws StepRefused if this person may not, something is missing, the day has passed, or the mine is no benchmark mine
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String plan(String host, LocalDate day, String place, String subject, Collection<String> invited) {
        Unit bureau = bureau().orElseThrow(() -> new StepRefused("training.refused.office"));
        boolean complete = isUpTo(LONGEST_PLACE, place) && isUpTo(LONGEST_SUBJECT, subject) && !invited.isEmpty();
        if (!complete) {
            throw new StepRefused("training.refused.plan");
        }
        requireToCome(day);
        Unit mine = named(hosts(), host).orElseThrow(() -> new StepRefused("training.refused.host"));
        List<Unit> units = invitable();
        List<Unit> guests = invited.stream()
                .distinct()
                .map(code -> named(units, code).orElseThrow(() -> new StepRefused("training.refused.unit", code)))
                .toList();
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.TRAINING, bureau, null, subject.strip(), TrainingState.TRAINING_PLANNED, recordedBy(day)));
        matter.share();
        trainings.save(new Training(matter, mine, day, place.strip(), guests));
        record.enter(
                matter, TrainingStep.TRAINING_PLANNED, String.join("，", day.toString(), mine.getName(), place.strip()));
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    private static boolean isUpTo(int most, String text) {
        return !text.isBlank() && text.length() <= most;
    }

    private static Optional<Unit> named(List<Unit> units, String code) {
        return units.stream().filter(unit -> unit.getCode().equals(code)).findFirst();
    }

    private void requireToCome(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new StepRefused("training.refused.day");
        }
    }

    private LocalDate recordedBy(LocalDate day) {
        return day.plusDays(plan.of(day).recordWithin());
    }

    public Training get(String code) {
        return of(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Training> of(Matter matter) {
        return trainings.withAttendees(matter);
    }

    public void postpone(String code, LocalDate day, String reason) {
        requireToCome(day);
        Training training = get(code);
        training.postpone(day, recordedBy(day));
        record.enter(training.getMatter(), TrainingStep.TRAINING_POSTPONED, day + " " + reason);
    }

    public void cancel(String code, String reason) {
        Training training = get(code);
        training.cancel(clock.instant());
        record.enter(training.getMatter(), TrainingStep.TRAINING_CANCELLED, reason);
    }

    public void hold(String code, String content) {
        Training training = get(code);
        training.hold(content, LocalDate.now(clock), clock.instant());
        record.enter(training.getMatter(), TrainingStep.TRAINING_HELD, content);
    }

    /** Who of the promotion office writes on it: whoever may plan, while it is planned. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public boolean isToBeWritten(Training training) {
        return training.getMatter().standsIn(TrainingState.TRAINING_PLANNED) && mayPlan();
    }

    /** Those who lead a unit that is invited. */
    List<Person> leadersOf(Unit unit) {
        return switch (unit.getKind()) {
            case MINE ->
                Stream.of(Role.MINE_MANAGER, Role.SAFETY_OFFICER)
                        .flatMap(role -> organization.holders(role, unit).stream())
                        .toList();
            case GROUP -> organization.holders(Role.GROUP_SAFETY, unit);
            case BRANCH -> organization.holders(Role.BRANCH_DIRECTOR, unit);
            default -> List.of();
        };
    }
}
