package org.bihuan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.organization.Workload;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks that somebody holds personally, and how others get them when that person leaves. Whoever holds a task is its
 * candidate through their own group, also while a deputy has taken it. The caller has checked who may hand them over.
 */
@Service
@Transactional(readOnly = true)
public class HandingOver implements Workload {

    private static final String OF = " from ACT_RU_IDENTITYLINK o join ACT_RU_TASK t on t.ID_ = o.TASK_ID_";
    private static final String OPEN = " where o.TYPE_ = 'candidate' and t.SUSPENSION_STATE_ = 1";
    private static final String HELD =
            "select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.DUE_DATE_, p.BUSINESS_KEY_, l.GROUP_ID_"
                    + OF + " join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ and p.BUSINESS_KEY_ is not null"
                    + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null"
                    + OPEN + " and o.GROUP_ID_ = :own order by t.DUE_DATE_, t.ID_";
    private static final String COUNT = "select count(*)" + OF + OPEN + " and o.GROUP_ID_ = :own";
    private static final String COUNTS =
            "select o.GROUP_ID_, count(*) tasks" + OF + OPEN + " and o.GROUP_ID_ in (:own) group by o.GROUP_ID_";

    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final TaskService tasks;
    private final Unchecked unchecked;
    private final Clock clock;

    HandingOver(JdbcClient jdbc, Handlers handlers, TaskService tasks, Unchecked unchecked, Clock clock) {
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.tasks = tasks;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    /** The open tasks of somebody, the first due first; one statement. */
    public List<HeldTask> of(Person person) {
        Map<String, HeldTask> held = new LinkedHashMap<>();
        RowCallbackHandler read = row -> {
            HeldTask task = task(row);
            String group = row.getString("GROUP_ID_");
            Set<String> groups =
                    held.merge(task.id(), task, (first, again) -> first).groups();
            if (!Person.isOwnGroup(group)) {
                groups.add(group);
            }
        };
        jdbc.sql(HELD).param("own", Person.ownGroup(person.getLogin())).query(read);
        return List.copyOf(held.values());
    }

    /** How many open tasks these people have, by log-in name; who has none is left out. One statement. */
    public Map<String, Long> numberOf(Collection<Person> people) {
        Map<String, Long> numbers = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql(COUNTS)
                    .param(
                            "own",
                            people.stream()
                                    .map(person -> Person.ownGroup(person.getLogin()))
                                    .toList())
                    .query((RowCallbackHandler)
                            row -> numbers.put(Person.ownerOf(row.getString("GROUP_ID_")), row.getLong("tasks")));
        }
        return numbers;
    }

    @Override
    public long openTasksOf(String login) {
        return jdbc.sql(COUNT)
                .param("own", Person.ownGroup(login))
                .query(Long.class)
                .single();
    }

    /** Whether somebody may hold the task instead: an active person whom its step is for. */
    public boolean isFor(Person person, HeldTask task) {
        boolean ofGroup = person.groups().stream().anyMatch(task.groups()::contains);
        return person.isActive()
                && handlers.ofTask(task.step())
                        .filter(handler -> handler.mayHold(person, ofGroup, task.businessKey()))
                        .isPresent();
    }

    /**
     * Gives a task to somebody else, who holds it as if they had taken it.
     *
     * @param task as {@link #of} told
     * @throws StepRefused if it is not for this person, or has been taken or done meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(HeldTask task, Person from, Person to) {
        if (to.equals(from) || !isFor(to, task)) {
            throw new StepRefused("workflow.notToHold", to.getName());
        }
        handlers.ofTask(task.step()).orElseThrow().takenBy(to, task.businessKey());
        try {
            unchecked.ask(() -> {
                // first back: who has taken it as the deputy gets it, too
                tasks.setAssignee(task.id(), null);
                tasks.setAssignee(task.id(), to.getLogin());
                return task;
            });
        } catch (OptimisticLockingException meanwhile) {
            throw new StepRefused("workflow.taken");
        }
    }

    private HeldTask task(ResultSet row) throws SQLException {
        @Nullable Timestamp due = row.getTimestamp("DUE_DATE_");
        return new HeldTask(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("BUSINESS_KEY_"),
                due == null ? null : due.toInstant().atZone(clock.getZone()).toLocalDate(),
                new HashSet<>());
    }
}
