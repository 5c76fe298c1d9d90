package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Operation;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How complete the data of each mine were, day by day: a score of 0 to 100 and the marks that make it. */
@Repository
@Transactional(readOnly = true)
public class DataScores {

    private static final String LISTED =
            """
            select u.code, u.name, u.operation, s.score, s.judged_on, (select count(*) from data_mark m
                where m.mine_id = u.id and m.judged_on = s.judged_on and m.breached = true) breached
            from unit u left join data_score s
              on s.mine_id = u.id and s.judged_on = (select judged_for from data_watch_round where id = 1)
            where u.kind = 'MINE' and %s
            order by case when s.score is null then 1 else 0 end, s.score, u.code limit :most offset :from""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DataScores(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A mine's score of a day. */
    public record OfDay(LocalDate judgedOn, int score) {}

    /**
     * A mine as the list shows it.
     *
     * @param score of the last night; nothing if it was not judged yet
     * @param breached how many of its signals were not well
     */
    public record Listed(
            String code,
            String name,
            Operation operation,
            @Nullable Integer score,
            @Nullable LocalDate judgedOn,
            int breached) {}

    /** Locks the round and begins a day in it; whether that is to be judged by whoever asks. */
    @Transactional
    boolean begin(LocalDate today) {
        boolean due = jdbc.sql("select judged_for from data_watch_round where id = 1 for update skip locked")
                .query(LocalDate.class)
                .optional()
                .filter(judged -> judged.isBefore(today))
                .isPresent();
        if (due) {
            jdbc.sql("update data_watch_round set judged_for = ? where id = 1")
                    .param(today)
                    .update();
        }
        return due;
    }

    @Transactional
    void keep(long mine, LocalDate day, int rules, List<DataMark> marks) {
        jdbc.sql("insert into data_score (mine_id, judged_on, score, rules) values (?, ?, ?, ?)")
                .params(mine, day, marks.stream().mapToInt(DataMark::points).sum(), rules)
                .update();
        batches.batchUpdate(
                "insert into data_mark (mine_id, judged_on, watched, measured, allowed, weight, breached)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                marks.stream()
                        .map(mark -> new Object[] {
                            mine,
                            day,
                            mark.signal().name(),
                            mark.measured(),
                            mark.allowed(),
                            mark.weight(),
                            mark.breached()
                        })
                        .toList());
    }

    /**
     * A mark that is not well.
     *
     * @param mine the id of the mine
     * @param rules the version of the table
     */
    record Breach(long mine, int rules, DataMark mark) {}

    /** All of a day, by mine. */
    List<Breach> breaches(LocalDate day) {
        return jdbc.sql("select m.watched, m.measured, m.allowed, m.weight, m.breached, m.mine_id, s.rules"
                        + " from data_mark m join data_score s on s.mine_id = m.mine_id and s.judged_on = m.judged_on"
                        + " where s.judged_on = ? and m.breached = true order by m.mine_id, m.watched")
                .param(day)
                .query((row, number) -> new Breach(row.getLong("mine_id"), row.getInt("rules"), mark(row)))
                .list();
    }

    /** Whether nothing is to be done any more about the marks of a day. */
    boolean urged(LocalDate day) {
        return jdbc.sql("select count(*) from data_watch_round where urged_for >= ? or judged_for <> ?")
                        .params(day, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void urgedAll(LocalDate day) {
        jdbc.sql("update data_watch_round set urged_for = ? where id = 1")
                .param(day)
                .update();
    }

    /** The marks of a mine on a day, in the order of the signals. */
    public List<DataMark> marks(Unit mine, LocalDate day) {
        return jdbc
                .sql("select watched, measured, allowed, weight, breached from data_mark"
                        + " where mine_id = ? and judged_on = ?")
                .params(mine.getId(), day)
                .query((row, number) -> mark(row))
                .list()
                .stream()
                .sorted((one, other) -> one.signal().compareTo(other.signal()))
                .toList();
    }

    private static DataMark mark(ResultSet row) throws SQLException {
        return new DataMark(
                DataSignal.valueOf(row.getString("watched")),
                row.getBigDecimal("measured"),
                row.getInt("allowed"),
                row.getInt("weight"),
                row.getBoolean("breached"));
    }

    /** The scores of the last night by the ids of the mines; those not judged are left out. */
    public Map<Long, Integer> latest(Collection<Unit> mines) {
        Map<Long, Integer> scores = new HashMap<>();
        if (!mines.isEmpty()) {
            jdbc.sql("select mine_id, score from data_score where mine_id in (:mines)"
                            + " and judged_on = (select judged_for from data_watch_round where id = 1)")
                    .param("mines", mines.stream().map(Unit::getId).toList())
                    .query(row -> {
                        scores.put(row.getLong("mine_id"), row.getInt("score"));
                    });
        }
        return scores;
    }

    /** The scores of a mine from one day to another, oldest first. */
    public List<OfDay> between(Unit mine, LocalDate first, LocalDate last) {
        return jdbc.sql("select judged_on, score from data_score where mine_id = ? and judged_on between ? and ?"
                        + " order by judged_on")
                .params(mine.getId(), first, last)
                .query(OfDay.class)
                .list();
    }

    /** The average score of each mine that was judged on one of these days, with one decimal, by the mine's id. */
    public Map<Long, BigDecimal> averages(LocalDate first, LocalDate last) {
        return jdbc
                .sql("select mine_id, avg(cast(score as decimal(9, 4))) from data_score"
                        + " where judged_on between ? and ? group by mine_id")
                .params(first, last)
                .query((row, number) ->
                        Map.entry(row.getLong(1), row.getBigDecimal(2).setScale(1, RoundingMode.HALF_UP)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last scores of a mine, oldest first. */
    public List<OfDay> trend(Unit mine, int days) {
        List<OfDay> last = new ArrayList<>(
                jdbc.sql("select judged_on, score from data_score where mine_id = ? order by judged_on desc limit ?")
                        .params(mine.getId(), days)
                        .query(OfDay.class)
                        .list());
        Collections.reverse(last);
        return last;
    }

    /** The mines that a viewer sees whole, those with the lowest scores first. */
    public Slice<Listed> seen(Jurisdiction viewer, Pageable page) {
        if (!viewer.everything() && viewer.mines().isEmpty()) {
            return new SliceImpl<>(List.of());
        }
        List<Listed> found = jdbc.sql(LISTED.formatted(viewer.everything() ? "1 = 1" : "u.id in (:mines)"))
                .param("mines", viewer.mines())
                .param("most", page.getPageSize() + 1)
                .param("from", page.getOffset())
                .query(Listed.class)
                .list();
        boolean more = found.size() > page.getPageSize();
        return new SliceImpl<>(more ? found.subList(0, page.getPageSize()) : found, page, more);
    }
}
