package org.bihuan.supervision.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.policy.PolicyState;
import org.bihuan.supervision.watch.DataScores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is open in the supervision, for those who supervise: in a constant number of statements, however many mines there are. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private static final String OPEN =
            """
            select unit_id, kind, state, count(*) amount,
                sum(case when due_on < :today and done_on is null then 1 else 0 end) late
            from matter where closed_at is null and (:everything = true or unit_id in (:units))
            group by unit_id, kind, state""";

    private final Organization organization;
    private final DataScores scores;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overviews(Organization organization, DataScores scores, JdbcClient jdbc, Clock clock) {
        this.organization = organization;
        this.scores = scores;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A unit of the overview.
     *
     * @param level 0 for a branch, 1 for an office, 2 for a mine
     */
    public record Row(Unit unit, int level, Tally tally) {}

    private record Counted(long unitId, MatterKind kind, String state, int amount, int late) {}

    /**
     * The branches that a viewer supervises, with their offices.
     *
     * @param branch the code of the branch whose mines are shown too, instead of the others
     */
    public List<Row> of(Jurisdiction viewer, Optional<String> branch) {
        Predicate<Unit> seen = unit -> viewer.everything()
                || viewer.offices().contains(unit.getId())
                || viewer.supervised().contains(unit.getId());
        List<Unit> branches = organization.units(UnitKind.BRANCH).stream()
                .filter(seen)
                .filter(unit -> branch.isEmpty() || branch.get().equals(unit.getCode()))
                .toList();
        List<Unit> offices = within(organization.units(UnitKind.BRANCH_OFFICE), Unit::parent, branches);
        List<Unit> mines = within(organization.minesWithParents(), Unit::supervisor, offices).stream()
                .filter(seen)
                .toList();
        Map<Unit, Tally> tallies = tallies(viewer, branches, offices, mines);
        List<Row> rows = new ArrayList<>();
        for (Unit one : branches) {
            rows.add(new Row(one, 0, of(one, tallies)));
            for (Unit office : within(offices, Unit::parent, List.of(one))) {
                rows.add(new Row(office, 1, of(office, tallies)));
                if (branch.isPresent()) {
                    within(mines, Unit::supervisor, List.of(office))
                            .forEach(mine -> rows.add(new Row(mine, 2, of(mine, tallies))));
                }
            }
        }
        return rows;
    }

    private Map<Unit, Tally> tallies(Jurisdiction viewer, List<Unit> branches, List<Unit> offices, List<Unit> mines) {
        Map<Unit, Tally> tallies = new HashMap<>();
        Map<Long, Unit> units = new HashMap<>();
        Stream.of(branches, offices, mines).flatMap(List::stream).forEach(unit -> units.put(unit.getId(), unit));
        for (Counted counted : open(viewer, units.keySet())) {
            Unit unit = units.get(counted.unitId());
            if (unit != null) {
                upward(unit).forEach(above -> count(of(above, tallies), counted));
            }
        }
        Map<Long, Integer> latest = scores.latest(mines);
        mines.forEach(mine -> upward(mine).forEach(above -> of(above, tallies).countMine(latest.get(mine.getId()))));
        return tallies;
    }

    private static Tally of(Unit unit, Map<Unit, Tally> tallies) {
        return tallies.computeIfAbsent(unit, any -> new Tally());
    }

    private static void count(Tally tally, Counted counted) {
        tally.count(counted.kind(), new Tally.Open(counted.amount(), counted.late()));
        if (counted.kind() == MatterKind.POLICY) {
            tally.countPolicies(PolicyState.valueOf(counted.state()), counted.amount());
        }
    }

    private List<Counted> open(Jurisdiction viewer, Set<Long> units) {
        Set<Long> asked = new HashSet<>(units);
        asked.add(-1L);
        return jdbc.sql(OPEN)
                .param("today", LocalDate.now(clock))
                .param("everything", viewer.everything())
                .param("units", asked)
                .query(Counted.class)
                .list();
    }

    /** A unit and those it counts for: of a mine its office and branch. */
    private static Stream<Unit> upward(Unit unit) {
        return Stream.concat(
                Stream.of(unit),
                switch (unit.getKind()) {
                    case MINE -> unit.supervisor().stream().flatMap(Overviews::upward);
                    case BRANCH_OFFICE -> unit.parent().stream();
                    default -> Stream.empty();
                });
    }

    private static List<Unit> within(List<Unit> units, Function<Unit, Optional<Unit>> above, Collection<Unit> those) {
        return units.stream()
                .filter(unit -> above.apply(unit).filter(those::contains).isPresent())
                .toList();
    }
}
