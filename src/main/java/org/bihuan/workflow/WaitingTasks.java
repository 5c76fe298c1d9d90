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
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for many people at once: the tasks that are theirs, and those of their groups that nobody has claimed. Two statements
 * on the engine's tables, since its own query answers for one person at a time.
 */
@Service
@Transactional(readOnly = true)
public class WaitingTasks {

    private static final String TASK =
            " t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.CREATE_TIME_, t.DUE_DATE_, p.BUSINESS_KEY_ from ACT_RU_TASK t"
                    + " join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ and p.BUSINESS_KEY_ is not null";
    private static final String OWN =
            "select t.ASSIGNEE_ WHO_," + TASK + " where t.SUSPENSION_STATE_ = 1 and t.ASSIGNEE_ in (:names)";
    private static final String OF_GROUPS = "select l.GROUP_ID_ WHO_," + TASK
            + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'"
            + " where t.SUSPENSION_STATE_ = 1 and t.ASSIGNEE_ is null and l.GROUP_ID_ in (:names)";

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
        Map<String, List<WaitingTask>> own = ask(OWN, names(actors, WaitingTasks::logins));
        Map<String, List<WaitingTask>> groups = ask(OF_GROUPS, names(actors, actor -> actor.groups().stream()));
        Map<Long, List<WaitingTask>> waiting = new HashMap<>();
        actors.forEach(actor -> waiting.put(actor.person().getId(), tasks(actor, own, groups)));
        return waiting;
    }

    private static List<String> names(List<Actor> actors, Function<Actor, Stream<String>> of) {
        return actors.stream().flatMap(of).distinct().toList();
    }

    private static Stream<String> logins(Actor actor) {
        return actor.all().map(Person::getLogin);
    }

    /** A task of two groups comes once to who is in both. */
    private static List<WaitingTask> tasks(
            Actor actor, Map<String, List<WaitingTask>> own, Map<String, List<WaitingTask>> groups) {
        Map<String, WaitingTask> tasks = new LinkedHashMap<>();
        Stream.concat(
                        logins(actor).flatMap(login -> own.getOrDefault(login, List.of()).stream()),
                        actor.groups().stream().flatMap(group -> groups.getOrDefault(group, List.of()).stream()))
                .forEach(task -> tasks.put(task.id(), task));
        return List.copyOf(tasks.values());
    }

    private Map<String, List<WaitingTask>> ask(String sql, List<String> names) {
        Map<String, List<WaitingTask>> tasks = new HashMap<>();
        if (!names.isEmpty()) {
            RowCallbackHandler read = row -> tasks.computeIfAbsent(row.getString("WHO_"), who -> new ArrayList<>())
                    .add(task(row));
            jdbc.sql(sql).param("names", names).query(read);
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
