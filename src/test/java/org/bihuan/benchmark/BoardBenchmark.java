package org.bihuan.benchmark;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The overdue board at 10,000 and 300,000 hazards, a month of a province: the whole page beside the one indexed statement that
 * finds its lines; then the list of all hazards for five roles. How it is run and what came out stands in {@code docs/benchmarks.md}.
 */
@BihuanTest
@Tag("benchmark")
class BoardBenchmark {

    private static final int MINES = 100;
    private static final int SECTIONS = 8;
    private static final int WARM_UP = 30;
    private static final int RUNS = 31;
    private static final int WARM_UP_OF_LISTS = 10;
    private static final int RUNS_OF_LISTS = 15;
    private static final long FIRST_UNIT = 1_000_000;
    private static final long FIRST_PERSON = 2_000_000;
    private static final long FIRST_HAZARD = 10_000_000;
    private static final String FOUND =
            "select h.id, h.code, h.place, h.description, h.grade, h.deadline from hazard h where %s"
                    + " h.state in ('ASSIGNING', 'RECTIFYING') and h.deadline < :today order by h.deadline, h.id limit 25";
    private static final String FEWEST_DAYS =
            "select h.id, h.code, h.place, h.description, h.grade, h.deadline from hazard h where %s"
                    + " h.open_deadline is not null order by h.open_deadline, h.mine_id, h.id limit 21";
    private static final List<String> LISTS = List.of(
            "/hazards",
            "/hazards?page=40",
            "/hazards?order=FEWEST_DAYS",
            "/hazards?order=FEWEST_DAYS&page=40",
            "/hazards?order=MOST_DAYS",
            "/hazards?order=FEWEST_DAYS_FIRST",
            "/hazards?state=CLOSED",
            "/hazards?state=LISTING",
            "/hazards?grade=MAJOR&order=FEWEST_DAYS",
            "/hazards?text=接线盒",
            "/hazards?text=查无此事",
            "/hazards?text=BM-2026-004711",
            "/");
    private static final String COUNTED =
            "select count(*) from hazard h where %s h.state in ('ASSIGNING', 'RECTIFYING') and h.deadline < :today";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient sql;

    @Autowired
    Organization organization;

    @Autowired
    Statements statements;

    @Autowired
    Time time;

    @Test
    void pageBesideItsOneStatement() {
        fillProvince();
        say("hazards", "viewer", "overdue seen", "address", "page ms", "its statement ms", "statements");
        fillHazards(0, 10_000);
        measure(10_000);
        fillHazards(10_000, 300_000);
        measure(300_000);
        say("viewer", "address", "page ms", "its statement ms", "statements");
        lists("leader", "");
        lists("director.fa", "h.mine_id in (select id from unit where kind = 'MINE' and supervisor_id = :office) and");
        lists("manager.qss", "h.mine_id = (select id from unit where code = 'QSS') and");
        lists("head.jd", "h.section_id = (select id from unit where code = 'QSS-JD') and");
        lists("worker.tf", "h.section_id = (select id from unit where code = 'QSS-TF') and");
        sheet("leader", "/hazards.xlsx?order=FEWEST_DAYS");
    }

    private void lists(String viewer, String within) {
        Map<String, Object> office =
                Map.of("office", organization.unit("FA-1").orElseThrow().getId());
        Runnable statement = () ->
                sql.sql(FEWEST_DAYS.formatted(within)).params(office).query().listOfRows();
        String its = ms(median(WARM_UP_OF_LISTS, RUNS_OF_LISTS, statement));
        for (String address : LISTS) {
            Runnable page = () -> open(viewer, address);
            double whole = median(WARM_UP_OF_LISTS, RUNS_OF_LISTS, page);
            say(viewer, address, ms(whole), its, statements.during(page).size());
        }
    }

    private void sheet(String viewer, String address) {
        long start = System.nanoTime();
        open(viewer, address);
        say(viewer, address, ms((System.nanoTime() - start) / 1e6));
    }

    private void measure(int hazards) {
        jdbc.execute(TestDatabase.isMySql() ? "analyze table hazard" : "analyze");
        measure(hazards, "leader", "");
        measure(hazards, "manager.qss", "h.mine_id = (select id from unit where code = 'QSS') and");
    }

    private void measure(int hazards, String viewer, String within) {
        Map<String, Object> today = Map.of("today", time.today());
        int seen = sql.sql(COUNTED.formatted(within))
                .params(today)
                .query(Integer.class)
                .single();
        double statement = median(
                () -> sql.sql(FOUND.formatted(within)).params(today).query().listOfRows());
        for (String address :
                List.of("/overdue", "/overdue?page=40", "/overdue?sort=MINE", "/overdue?grade=A&age=LONGER")) {
            Runnable page = () -> open(viewer, address);
            double whole = median(page);
            say(
                    hazards,
                    viewer,
                    seen,
                    address,
                    ms(whole),
                    ms(statement),
                    statements.during(page).size());
        }
        sheet(viewer, "/overdue.xlsx");
    }

    private void open(String viewer, String address) {
        try {
            mvc.perform(get(address).with(user(viewer))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double median(Runnable work) {
        return median(WARM_UP, RUNS, work);
    }

    /** Milliseconds. Before each run a hazard is written, so that no database answers with what it answered before. */
    private double median(int warmUp, int runs, Runnable work) {
        IntStream.range(0, warmUp).forEach(run -> work.run());
        double[] times = IntStream.range(0, runs)
                .mapToDouble(run -> {
                    jdbc.update("update hazard set version = version + 1 where id = ?", FIRST_HAZARD);
                    long start = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        return times[runs / 2];
    }

    private static String ms(double time) {
        return "%.1f".formatted(time);
    }

    private static void say(Object... cells) {
        System.out.println("| "
                + String.join(" | ", Arrays.stream(cells).map(String::valueOf).toList()) + " |");
    }

    /** Beside the test province's mines so many more, each with its sections and in each section somebody who rectifies. */
    private void fillProvince() {
        long group = organization.unit("G1").orElseThrow().getId();
        long office = organization.unit("FA-1").orElseThrow().getId();
        long other = organization.unit("FB-1").orElseThrow().getId();
        for (int mine = 0; mine < MINES; mine++) {
            long id = FIRST_UNIT + mine * 100L;
            unit(id, "M" + mine, "第" + mine + "煤矿", "MINE", group, mine % 2 == 0 ? office : other);
            for (int section = 1; section <= SECTIONS; section++) {
                unit(id + section, "M" + mine + "-" + section, "采掘" + section + "队", "SECTION", id, null);
                jdbc.update(
                        "insert into person (id, login, name, unit_id, password_hash, active, failed_logins)"
                                + " values (?, ?, ?, ?, '-', true, 0)",
                        FIRST_PERSON + mine * 100L + section,
                        "p." + mine + "." + section,
                        "员工" + section,
                        id + section);
            }
        }
    }

    private void unit(long id, String code, String name, String kind, long parent, Long supervisor) {
        jdbc.update(
                "insert into unit (id, code, name, kind, parent_id, supervisor_id, working_days)"
                        + " values (?, ?, ?, ?, ?, ?, false)",
                id,
                code,
                name,
                kind,
                parent,
                supervisor);
    }

    /** A tenth in the test province's large mine, of it a third in another section, the rest spread; a tenth overdue, a tenth open in time, the rest closed. */
    private void fillHazards(int from, int to) {
        Random dice = new Random(from);
        long large = organization.unit("QSS").orElseThrow().getId();
        long largeSection = organization.unit("QSS-JD").orElseThrow().getId();
        long otherSection = organization.unit("QSS-TF").orElseThrow().getId();
        long largePerson = organization.person("fitter.jd").orElseThrow().getId();
        List<Object[]> rows = IntStream.range(from, to)
                .mapToObj(number -> {
                    int mine = dice.nextInt(MINES);
                    int section = 1 + dice.nextInt(SECTIONS);
                    boolean inLarge = dice.nextInt(10) == 0;
                    int fate = dice.nextInt(10);
                    LocalDate deadline = time.today().plusDays(fate == 0 ? -1 - dice.nextInt(60) : dice.nextInt(30));
                    return new Object[] {
                        FIRST_HAZARD + number,
                        "BM-2026-%06d".formatted(number),
                        inLarge ? large : FIRST_UNIT + mine * 100L,
                        fate < 2 ? "RECTIFYING" : "CLOSED",
                        "-650水平第" + dice.nextInt(200) + "号地点",
                        fate % 2 == 0 ? "GAS" : "ELECTROMECHANICAL",
                        "高压开关柜漏电保护试验记录缺失，接线盒失爆，未按规定悬挂标志牌",
                        List.of("MAJOR", "A", "B", "B", "B", "C", "C", "C", "C", "C")
                                .get(dice.nextInt(10)),
                        inLarge ? (number % 3 == 0 ? otherSection : largeSection) : FIRST_UNIT + mine * 100L + section,
                        inLarge ? largePerson : FIRST_PERSON + mine * 100L + section,
                        Date.valueOf(deadline),
                        Date.valueOf(deadline)
                    };
                })
                .toList();
        jdbc.batchUpdate(
                "insert into hazard (id, version, code, mine_id, state, place, field, source, description,"
                        + " fixed_on_the_spot, anonymous, discovered_on, registered_at, grade, section_id, rectifier_id,"
                        + " first_deadline, deadline, overdue, failed_acceptances) values (?, 0, ?, ?, ?, ?, ?, 'SNAPSHOT', ?,"
                        + " false, false, '2026-09-01', '2026-09-01 08:00:00', ?, ?, ?, ?, ?, false, 0)",
                rows,
                5_000,
                (statement, row) -> {
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                });
    }
}
