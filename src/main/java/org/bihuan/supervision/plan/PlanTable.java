package org.bihuan.supervision.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterScope;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty;
import org.bihuan.supervision.plan.Evidence.Data;
import org.bihuan.supervision.plan.Evidence.Filed;
import org.bihuan.supervision.plan.Evidence.Opened;
import org.bihuan.supervision.plan.Evidence.Owing;
import org.bihuan.supervision.plan.Evidence.Steps;
import org.bihuan.supervision.plan.PlanCounts.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each row of the Plan is met in a year, within what the person logged in may see. A constant number of statements. */
@Service
@Transactional(readOnly = true)
public class PlanTable {

    private static final long PROVINCE = 0;

    private final Plan plan;
    private final PlanCounts counts;
    private final Duties duties;
    private final MatterAccess access;
    private final Organization organization;
    private final Clock clock;

    PlanTable(
            Plan plan, PlanCounts counts, Duties duties, MatterAccess access, Organization organization, Clock clock) {
        this.plan = plan;
        this.counts = counts;
        this.duties = duties;
        this.access = access;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A row and how far it is.
     *
     * @param standing nothing if it is not supported yet
     * @param due the next last day of what is owed in periods, or the latest that has passed if there is none to come in the year
     */
    public record Line(Obligation obligation, @Nullable Standing standing, @Nullable LocalDate due) {}

    public Plan plan() {
        return plan;
    }

    /** @param year one in which the Plan holds, up to the present */
    public List<Line> of(int year) {
        MatterScope seen = access.scope();
        LocalDate today = LocalDate.now(clock);
        List<Unit> mines = organization.minesWithParents();
        Map<Owing, Set<Long>> owing = owing(mines, seen);
        Map<Long, Unit> stopped = stopped(mines);
        List<Taken> taken = counts.steps(
                evidence(Steps.class).flatMap(steps -> steps.steps().stream()).toList(), seen, year);
        Map<String, Standing> opened = counts.opened(
                evidence(Opened.class)
                        .flatMap(some -> some.kinds().stream().map(Enum::name))
                        .toList(),
                seen,
                year);
        Map<String, Standing> filed =
                counts.filed(duties.all().stream().map(Duty::id).toList(), seen, year);
        Map<Long, Long> branches = branches(mines);
        LocalDate last = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
        Set<Long> sending = owingOn(last, of(Owing.MINE, owing), stopped).collect(Collectors.toSet());
        int arrived = counts.arrived(sending, year);
        return plan.obligations().stream()
                .map(row -> {
                    Evidence evidence = row.evidence();
                    if (evidence instanceof Steps steps) {
                        Set<Long> units = of(steps.each(), owing);
                        return new Line(
                                row,
                                standing(steps, units, stopped, year, taken, branches),
                                next(periods(steps, year).map(Period::due), today));
                    } else if (evidence instanceof Opened some) {
                        return new Line(row, sum(some.kinds(), Enum::name, opened), null);
                    } else if (evidence instanceof Filed) {
                        List<Duty> answering = answering(row);
                        return new Line(row, sum(answering, Duty::id, filed), next(due(answering, year), today));
                    } else if (evidence instanceof Data) {
                        return new Line(
                                row,
                                new Standing(arrived, 0, sending.size() - arrived, 0),
                                year == today.getYear() ? today : null);
                    }
                    return new Line(row, null, null);
                })
                .toList();
    }

    private <E extends Evidence> Stream<E> evidence(Class<E> kind) {
        return plan.obligations().stream()
                .map(Obligation::evidence)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private List<Duty> answering(Obligation row) {
        return duties.all().stream()
                .filter(duty -> List.of(duty.obligation().split("、")).contains(row.id()))
                .toList();
    }

    private static <T> Standing sum(List<T> some, Function<T, String> name, Map<String, Standing> counted) {
        return some.stream()
                .map(one -> counted.getOrDefault(name.apply(one), Standing.NOTHING))
                .reduce(Standing.NOTHING, Standing::and);
    }

    /** The ids of those that owe something and are seen; of the bureau, whose matters are about all, one that stands for it. */
    private Map<Owing, Set<Long>> owing(List<Unit> mines, MatterScope seen) {
        Map<Owing, Set<Long>> owing = new EnumMap<>(Owing.class);
        owing.put(Owing.MINE, seenOf(mines, seen));
        owing.put(Owing.GROUP, seenOf(organization.units(UnitKind.GROUP), seen));
        owing.put(Owing.BRANCH, seenOf(organization.units(UnitKind.BRANCH), seen));
        owing.put(Owing.BUREAU, seen.everything() ? Set.of(PROVINCE) : Set.of());
        return owing;
    }

    private static Set<Long> of(Owing each, Map<Owing, Set<Long>> owing) {
        return owing.getOrDefault(each, Set.of());
    }

    private static Set<Long> seenOf(List<Unit> units, MatterScope seen) {
        return units.stream().map(Unit::getId).filter(seen::reaches).collect(Collectors.toSet());
    }

    private static Map<Long, Unit> stopped(List<Unit> mines) {
        return mines.stream()
                .filter(mine -> !mine.isInOperation())
                .collect(Collectors.toMap(Unit::getId, Function.identity()));
    }

    /** From the day on which it stops producing a mine owes nothing. */
    private static Stream<Long> owingOn(LocalDate day, Set<Long> units, Map<Long, Unit> stopped) {
        return units.stream().filter(unit -> {
            Unit mine = stopped.get(unit);
            return mine == null || mine.wasInOperationOn(day);
        });
    }

    /** Of each mine the branch that supervises it, by id. */
    private static Map<Long, Long> branches(List<Unit> mines) {
        return mines.stream()
                .filter(mine -> mine.supervisor().flatMap(Unit::parent).isPresent())
                .collect(Collectors.toMap(Unit::getId, mine -> mine.supervisor()
                        .flatMap(Unit::parent)
                        .orElseThrow()
                        .getId()));
    }

    /** What is done about a mine is done by its branch, and all by the bureau. */
    private static long doer(Owing each, long unit, Map<Long, Long> branches) {
        return switch (each) {
            case MINE, GROUP -> unit;
            case BRANCH -> branches.getOrDefault(unit, unit);
            case BUREAU -> PROVINCE;
        };
    }

    private Standing standing(
            Steps owed,
            Set<Long> units,
            Map<Long, Unit> stopped,
            int year,
            List<Taken> taken,
            Map<Long, Long> branches) {
        Map<Long, List<LocalDate>> days = taken.stream()
                .filter(step -> owed.steps().contains(step.step()))
                .collect(Collectors.groupingBy(
                        step -> doer(owed.each(), step.unitId(), branches),
                        Collectors.mapping(Taken::onDay, Collectors.toList())));
        LocalDate today = LocalDate.now(clock);
        return periods(owed, year)
                .filter(period -> !period.first().isAfter(today))
                .flatMap(period -> owingOn(period.due(), units, stopped)
                        .map(unit -> period.standing(days.getOrDefault(unit, List.of()), owed.times(), today)))
                .reduce(Standing.NOTHING, Standing::and);
    }

    /** The last days in a year of what is filed, since the Plan holds. */
    private Stream<LocalDate> due(List<Duty> duties, int year) {
        return duties.stream()
                .flatMap(duty -> duty.dueBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                        .map(duty::dueOn))
                .filter(day -> !day.isBefore(plan.since()));
    }

    /** The next of some last days, or when all have passed the last of them. */
    private static @Nullable LocalDate next(Stream<LocalDate> days, LocalDate today) {
        List<LocalDate> due = days.sorted().toList();
        Optional<LocalDate> next =
                due.stream().filter(day -> !day.isBefore(today)).findFirst();
        return next.orElse(due.isEmpty() ? null : due.get(due.size() - 1));
    }

    /** Those of a year that had not ended when the Plan began. */
    private Stream<Period> periods(Steps owed, int year) {
        int months = owed.every().months();
        return Stream.iterate(
                        LocalDate.of(year, 1, 1), first -> first.getYear() == year, first -> first.plusMonths(months))
                .map(first -> {
                    LocalDate last = first.plusMonths(months).minusDays(1);
                    LocalDate due =
                            months == Evidence.Every.YEAR.months() ? owed.due().atYear(year) : last;
                    return new Period(first, last, due);
                })
                .filter(period -> !period.due().isBefore(plan.since()));
    }

    private record Period(LocalDate first, LocalDate last, LocalDate due) {

        Standing standing(List<LocalDate> days, int times, LocalDate today) {
            List<LocalDate> own = days.stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .sorted()
                    .toList();
            if (own.size() >= times) {
                return own.get(times - 1).isAfter(due) ? Standing.MET_LATE : Standing.MET;
            }
            return today.isAfter(due) ? Standing.MISSED : Standing.WAITING;
        }
    }
}
