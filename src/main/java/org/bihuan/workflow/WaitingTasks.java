package org.bihuan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for many people at once: the tasks that are theirs, and those of their groups that nobody has claimed. One statement
 * on the engine's tables, since its own query answers for one person at a time.
 */
@Service
@Transactional(readOnly = true)
public class WaitingTasks {

    private static final String OF_GROUPS =
            "select l.GROUP_ID_, t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.CREATE_TIME_, t.DUE_DATE_, p.BUSINESS_KEY_ from ACT_RU_TASK t"
                    + " join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ and p.BUSINESS_KEY_ is not null"
                    + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'"
                    + " where t.SUSPENSION_STATE_ = 1 and l.GROUP_ID_ in (:groups)"
                    + " and (t.ASSIGNEE_ is null or l.GROUP_ID_ in (:own))";

    private final JdbcClient jdbc;
    private final Deputies deputies;
    private final Clock clock;

    WaitingTasks(JdbcClient jdbc, Deputies deputies, Clock clock) {
        this.jdbc = jdbc;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * The tasks of each person, and of those for whom they stand in, by the person's id, in no order; who has none has an empty
     * list.
     *
     * @param people with their roles
     */
    public Map<Long, List<WaitingTask>> of(Collection<Person> people) {
        List<Actor> actors = deputies.actors(people);
        Map<String, List<WaitingTask>> ofGroups = ask(names(actors, Actor::groups), names(actors, Actor::ownGroups));
        Map<Long, List<WaitingTask>> waiting = new HashMap<>();
        actors.forEach(actor -> waiting.put(actor.person().getId(), tasks(actor, ofGroups)));
        return waiting;
    }

    private static List<String> names(List<Actor> actors, Function<Actor, List<String>> of) {
        return actors.stream()
                .flatMap(actor -> of.apply(actor).stream())
                .distinct()
                .toList();
    }

    /** A task of two groups comes once to who is in both. */
    private static List<WaitingTask> tasks(Actor actor, Map<String, List<WaitingTask>> ofGroups) {
        Map<String, WaitingTask> tasks = new LinkedHashMap<>();
        actor.groups().stream()
                .flatMap(group -> ofGroups.getOrDefault(group, List.of()).stream())
                .forEach(task -> tasks.put(task.id(), task));
        return List.copyOf(tasks.values());
    }

    private Map<String, List<WaitingTask>> ask(List<String> groups, List<String> own) {
        Map<String, List<WaitingTask>> tasks = new HashMap<>();
        if (!groups.isEmpty()) {
            RowCallbackHandler read =
                    row -> tasks.computeIfAbsent(row.getString("GROUP_ID_"), group -> new ArrayList<>())
                            .add(task(row));
            jdbc.sql(OF_GROUPS).param("groups", groups).param("own", own).query(read);
        }
        return tasks;
    }

    private WaitingTask task(ResultSet row) throws SQLException {
        @Nullable Timestamp due = row.getTimestamp("DUE_DATE_");
        return new WaitingTask(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("BUSINESS_KEY_"),
                row.getTimestamp("CREATE_TIME_").toInstant(),
                due == null ? null : due.toInstant().atZone(clock.getZone()).toLocalDate());
    }
}
