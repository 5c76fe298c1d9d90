package org.bihuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.TestProfiles;
import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * Each of Tasklist's filters for somebody of each role, at 20,000 open tasks of twelve mines: the first page and the count, as
 * Tasklist asks for them. How it is run and what came out stands in {@code docs/benchmarks.md}.
 */
@BihuanTest
@ActiveProfiles(resolver = TestProfiles.class, profiles = "timed")
@Tag("benchmark")
class FilterBenchmark {

    private static final int MINES = 12;
    private static final int OPEN_TASKS = 20_000;
    private static final int SAMPLE = 100;
    private static final int PAGE = 15;
    private static final int WARM_UP = 40;
    private static final int RUNS = 15;
    /** Below this many milliseconds a person does not tell one from the other, and the ratio says nothing. */
    private static final double NOTHING = 10;

    private static final List<String> PEOPLE = List.of(
            "worker.tf",
            "officer.qss",
            "head.jd",
            "fitter.jd",
            "deputy.qss",
            "manager.qss",
            "group.g1",
            "inspector.fa",
            "office.fa",
            "director.fa",
            "promoter",
            "leader",
            "admin");

    /** The engine's tables that an open task has rows in, with the columns that name it or its instance. */
    private static final List<Copied> TABLES = List.of(
            new Copied("ACT_RU_EXECUTION", List.of("ID_", "ROOT_PROC_INST_ID_", "PROC_INST_ID_", "PARENT_ID_")),
            new Copied("ACT_RU_TASK", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_")),
            new Copied("ACT_RU_VARIABLE", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_", "TASK_ID_", "VAR_SCOPE_")),
            new Copied("ACT_RU_IDENTITYLINK", List.of("ID_", "TASK_ID_")),
            new Copied("ACT_RU_AUTHORIZATION", List.of("ID_", "RESOURCE_ID_")));

    private record Copied(String table, List<String> keys) {}

    @Autowired
    Loop loop;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService engine;

    @Autowired
    Organization organization;

    @Autowired
    OurIdentities identities;

    @Test
    void noRoleTakesMoreThanThreeTimesTheFastest() {
        open();
        multiply();

        Map<String, Double> slowest = new TreeMap<>();
        for (Filter filter :
                filters.createFilterQuery().orderByFilterName().asc().list()) {
            Map<String, Double> times = new HashMap<>();
            for (String login : PEOPLE) {
                times.put(login, median(login, filter));
            }
            double fastest = Math.max(
                    NOTHING, times.values().stream().min(Double::compare).orElseThrow());
            times.forEach((login, time) ->
                    System.out.printf("| %s | %s | %.1f ms | %.1f |%n", filter.getName(), login, time, time / fastest));
            slowest.put(
                    filter.getName(),
                    times.values().stream().max(Double::compare).orElseThrow() / fastest);
        }
        System.out.println(
                "open tasks " + tasks.createTaskQuery().count() + ", slowest role beside the fastest " + slowest);

        assertThat(slowest.values()).allSatisfy(ratio -> assertThat(ratio).isLessThanOrEqualTo(3));
    }

    private void open() {
        IntStream.range(0, SAMPLE / 4).forEach(number -> {
            loop.reported();
            loop.graded("B");
            loop.assigned("B", "2026-11-28");
            loop.rectified("C", "2026-11-27");
        });
    }

    /** Copies the rows of the open tasks until there are enough, all but one of twelve for mines beside 青石山煤矿. */
    private void multiply() {
        if (!TestDatabase.isMySql()) {
            // it would check each row before the one it refers to is there
            jdbc.execute("set referential_integrity false");
        }
        for (int copy = 1; copy < OPEN_TASKS / SAMPLE; copy++) {
            int mine = copy % MINES;
            int number = copy;
            TABLES.forEach(copied -> copy(copied.table(), copied.keys(), number, mine));
        }
        jdbc.execute(
                TestDatabase.isMySql()
                        ? "analyze table ACT_RU_TASK, ACT_RU_IDENTITYLINK, ACT_RU_AUTHORIZATION, ACT_RU_EXECUTION"
                        : "analyze");
    }

    /** An instance comes before what runs within it: its key is referred to. */
    private void copy(String table, List<String> keys, int copy, int mine) {
        List<String> columns = columns(table);
        List<String> values = columns.stream()
                .map(column -> keys.contains(column)
                        ? suffixed(column, "-" + copy)
                        : mine > 0
                                        && List.of("GROUP_ID_", "TENANT_ID_", "USER_ID_", "ASSIGNEE_")
                                                .contains(column)
                                ? suffixed(column, String.valueOf(mine))
                                : column)
                .toList();
        String task = table.equals("ACT_RU_AUTHORIZATION") ? "RESOURCE_TYPE_ = 7 and " : "";
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " where " + task + "locate('-', substring(ID_, 37)) = 0"
                + (table.equals("ACT_RU_EXECUTION") ? " order by PARENT_ID_" : ""));
    }

    private static String suffixed(String column, String suffix) {
        return "case when " + column + " is not null then concat(" + column + ", '" + suffix + "') end";
    }

    private List<String> columns(String table) {
        return Arrays.asList(jdbc.query("select * from " + table + " where 1 = 0", rows -> {
            String[] names = new String[rows.getMetaData().getColumnCount()];
            for (int column = 0; column < names.length; column++) {
                names[column] = rows.getMetaData().getColumnName(column + 1);
            }
            return names;
        }));
    }

    /** Milliseconds. */
    private double median(String login, Filter filter) {
        Person person = organization.person(login).orElseThrow();
        engine.setAuthentication(login, identities.groupsOf(person), identities.tenantsOf(person));
        try {
            IntStream.range(0, WARM_UP).forEach(run -> ask(filter));
            double[] times = IntStream.range(0, RUNS)
                    .mapToDouble(run -> ask(filter))
                    .sorted()
                    .toArray();
            return times[RUNS / 2];
        } finally {
            engine.clearAuthentication();
        }
    }

    private double ask(Filter filter) {
        long start = System.nanoTime();
        Query<?, Task> inOrder = tasks.createTaskQuery().orderByTaskCreateTime().desc();
        filters.listPage(filter.getId(), inOrder, 0, PAGE);
        filters.count(filter.getId());
        return (System.nanoTime() - start) / 1e6;
    }
}
