package org.bihuan.supervision.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterEntry;
import org.bihuan.supervision.overview.Day.Step;
import org.bihuan.supervision.watch.DataScores;
import org.bihuan.supervision.watch.DataScores.OfDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened at a mine, day by day: its hazards, its data score, and the steps of all matters about it, on one line of time. */
@Service
@Transactional(readOnly = true)
public class MineTimeline {

    private static final String FOUND = "select cast(registered_at as date) on_day, count(*) amount,"
            + " sum(case when grade = 'MAJOR' then 1 else 0 end) major from hazard where mine_id = ?"
            + " and registered_at >= ? and registered_at < ? group by cast(registered_at as date)";

    private static final String CLOSED = "select cast(closed_at as date) on_day, count(*) amount, 0 major from hazard"
            + " where mine_id = ? and closed_at >= ? and closed_at < ? group by cast(closed_at as date)";

    private final MatterAccess matters;
    private final DataScores scores;
    private final JdbcClient jdbc;
    private final Clock clock;

    MineTimeline(MatterAccess matters, DataScores scores, JdbcClient jdbc, Clock clock) {
        this.matters = matters;
        this.scores = scores;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(LocalDate onDay, int amount, int major) {}

    /**
     * The days on which something happened that the person logged in may see, the latest first. Four statements.
     *
     * @param mine one that they see whole
     * @param last the last of the days
     * @param days how many, at least 1
     */
    public List<Day> of(Unit mine, LocalDate last, int days) {
        LocalDate first = last.minusDays(days - 1L);
        Map<LocalDate, Day> happened = new TreeMap<>(Comparator.reverseOrder());
        counted(FOUND, mine, first, last)
                .forEach(some -> of(some.onDay(), happened).found(some.amount(), some.major()));
        counted(CLOSED, mine, first, last)
                .forEach(some -> of(some.onDay(), happened).closed(some.amount()));
        Integer before = null;
        for (OfDay night : scores.between(mine, first.minusDays(1), last)) {
            if (!night.judgedOn().isBefore(first) && !Objects.equals(before, night.score())) {
                of(night.judgedOn(), happened).score(night.score(), before);
            }
            before = night.score();
        }
        for (MatterEntry entry : matters.stepsAbout(
                mine,
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant())) {
            of(LocalDate.ofInstant(entry.getHappenedAt(), clock.getZone()), happened)
                    .step(new Step(
                            entry.getMatter().getCode(), entry.getMatter().getKind(), entry.getStep()));
        }
        return List.copyOf(happened.values());
    }

    private static Day of(LocalDate date, Map<LocalDate, Day> days) {
        return days.computeIfAbsent(date, Day::new);
    }

    private List<Counted> counted(String sql, Unit mine, LocalDate first, LocalDate last) {
        return jdbc.sql(sql)
                .params(mine.getId(), first.atStartOfDay(), last.plusDays(1).atStartOfDay())
                .query(Counted.class)
                .list();
    }
}
