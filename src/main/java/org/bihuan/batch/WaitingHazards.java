package org.bihuan.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.WaitingTask;
import org.bihuan.workflow.WaitingTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hazards of a mine that wait for the person logged in, in as many statements for a hundred as for one. */
@Repository
@Transactional(readOnly = true)
class WaitingHazards {

    /** How many are shown, and can be sent, at once. */
    static final int MOST = 100;

    private static final String LINES =
            "select h.code, h.place, h.field, h.description, h.discovered_on, coalesce(h.grade, h.proposed_grade) graded,"
                    + " s.code section from hazard h left join unit s on s.id = h.proposed_section_id and h.section_id is null where h.mine_id = :mine and h.code in (:codes)";

    private final WaitingTasks tasks;
    private final CurrentPerson current;
    private final JdbcClient jdbc;

    WaitingHazards(WaitingTasks tasks, CurrentPerson current, JdbcClient jdbc) {
        this.tasks = tasks;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** The tasks of a step that wait for the person logged in, by the code of the hazard. */
    Map<String, WaitingTask> tasks(BatchStep step) {
        Person person = current.get();
        return tasks.of(List.of(person)).getOrDefault(person.getId(), List.of()).stream()
                .filter(task -> task.step().equals(step.task()))
                .collect(Collectors.toMap(WaitingTask::businessKey, task -> task, (one, other) -> one));
    }

    /** A page of them, the oldest first, and one more if there are more. */
    List<WaitingHazard> page(BatchStep step, Unit mine, Question question) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = question.conditions(parameters) + " order by h.id limit " + (MOST + 1) + " offset "
                + (question.number() - 1) * MOST;
        return read(mine, tasks(step).keySet(), conditions, parameters);
    }

    /** Those of the codes that still wait, the oldest first. */
    List<WaitingHazard> still(BatchStep step, Unit mine, Collection<String> codes) {
        Set<String> waiting = tasks(step).keySet();
        return read(
                mine, codes.stream().filter(waiting::contains).limit(MOST).toList(), " order by h.id", new HashMap<>());
    }

    private List<WaitingHazard> read(
            Unit mine, Collection<String> codes, String conditions, Map<String, Object> parameters) {
        if (codes.isEmpty()) {
            return List.of();
        }
        parameters.put("mine", mine.getId());
        parameters.put("codes", codes);
        return jdbc.sql(LINES + conditions)
                .params(parameters)
                .query((row, number) -> line(row))
                .list();
    }

    private static WaitingHazard line(ResultSet row) throws SQLException {
        @Nullable String graded = row.getString("graded");
        return new WaitingHazard(
                row.getString("code"),
                row.getString("place"),
                Field.valueOf(row.getString("field")),
                row.getString("description"),
                row.getObject("discovered_on", LocalDate.class),
                graded == null ? null : Grade.valueOf(graded),
                row.getString("section"));
    }
}
