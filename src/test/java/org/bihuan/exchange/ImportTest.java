package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.calendar.TravelClock;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Mapping;
import org.bihuan.exchange.ledger.SampleLedgers;
import org.bihuan.exchange.ledger.Verdict;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Spreadsheets;
import org.bihuan.sheet.Table;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class ImportTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportReading reading;

    @Autowired
    ImportRunner runner;

    @Autowired
    RowTaking taking;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TravelClock clock;

    @Autowired
    ImportRuns runs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private static SampleMine mineOfCleanLedger;
    private static Counts countsOfCleanLedger;

    private SampleMine mine;

    @BeforeEach
    void openMine() {
        mine = new SampleMine(jdbc);
    }

    /** The tests that only look at an imported ledger share one import. */
    private void importCleanLedger() {
        if (mineOfCleanLedger == null) {
            countsOfCleanLedger = imported(SampleLedgers.clean());
            mineOfCleanLedger = mine;
        }
        mine = mineOfCleanLedger;
    }

    @Test
    void everyRowOfTheCleanLedgerBecomesAHazardThatStandsWhereTheLedgerSays() {
        importCleanLedger();

        assertThat(countsOfCleanLedger).isEqualTo(new Counts(206, 14, 0, 0, 220, 0));
        assertThat(hazards("state")).isEqualTo(Map.of("CLOSED", 132L, "ACCEPTING", 18L, "RECTIFYING", 70L));
        assertThat(hazards("grade")).isEqualTo(Map.of("MAJOR", 15L, "A", 62L, "B", 85L, "C", 58L));
        assertThat(openTasks()).isEqualTo(Map.of("acceptRectification", 18L, "rectifyHazard", 70L));
    }

    @Test
    void codesHaveNoGaps() {
        importCleanLedger();

        List<String> codes = jdbc.queryForList(
                "select code from hazard where code like ? order by code", String.class, mine.code() + "-%");
        assertThat(codes).hasSize(220).startsWith(mine.code() + "-2026-0001").endsWith(mine.code() + "-2026-0220");
    }

    @Test
    void aClosedRowKeepsItsHistory() {
        importCleanLedger();

        assertThat(record("0001"))
                .containsExactly(
                        "REPORTED GRADING 2026-09-07 何传忠 null",
                        "GRADED ASSIGNING 2026-09-07 null null",
                        "ASSIGNED RECTIFYING 2026-09-07 赵祥云 补做试验并建立记录",
                        "RECTIFIED ACCEPTING 2026-09-19 张学军 null",
                        "ACCEPTED ACCEPTED 2026-09-19 周志强 null",
                        "CLOSED CLOSED 2026-09-19 null null",
                        "IMPORTED CLOSED 2026-11-24 赵祥云 null");
        assertThat(fact("0001", "deadline")).hasToString("2026-09-14");
        assertThat(fact("0001", "overdue")).as("rectified five days late").isEqualTo(true);
        assertThat(fact("0003", "overdue")).as("rectified a day early").isEqualTo(false);
    }

    @Test
    void anOpenRowWaitsWithItsRectifierUntilItsDeadline() {
        importCleanLedger();
        String code = mine.code() + "-2026-0007";

        Task task = loop.task(code, "rectifyHazard");
        assertThat(task.getAssignee()).isEqualTo(mine.login("刘传忠"));
        assertThat(task.getTenantId()).isEqualTo(mine.code());
        assertThat(LocalDate.ofInstant(task.getDueDate().toInstant(), TravelClock.ZONE))
                .isEqualTo("2026-09-13");
        assertThat(loop.tasksSeenBy(mine.login("刘传忠"), code)).containsExactly("rectifyHazard");
        assertThat(loop.tasksSeenBy("officer.bht", code)).isEmpty();
    }

    @Test
    void anImportedHazardGoesOnInTheLoopUntilItIsClosed() {
        imported(few());
        String code = mine.code() + "-2026-0007";

        loop.submit(mine.login("刘传忠"), code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已重新校验铅封"));
        loop.submit(mine.officer(), code, "acceptRectification", Map.of("decision", "PASSED", "opinion", "现场核实合格"));

        assertThat(fact("0007", "state")).isEqualTo("CLOSED");
    }

    @Test
    void whatWasOverdueInTheLedgerFallsOverdueAtOnceAndIsNotRemindedOf() {
        imported(few());

        time.travelTo(time.today(), LocalTime.of(9, 30));

        assertThat(fact("0007", "overdue")).isEqualTo(true);
        assertThat(record("0007")).last().asString().startsWith("OVERDUE RECTIFYING 2026-11-24");
    }

    @Test
    void theSameLedgerAgainAddsNothing() {
        importCleanLedger();

        assertThat(counts(upload(SampleLedgers.clean()))).isEqualTo(new Counts(0, 0, 220, 0, 0, 0));
        assertThat(counts(upload(SampleLedgers.messy())))
                .as("all in the clean ledger too, but the description that is a formula")
                .isEqualTo(new Counts(0, 1, 210, 11, 0, 1));
    }

    @Test
    void theGoodRowsOfTheMessyLedgerAreNotHeldUpAndTheBadAreDownloadedCorrectedAndImported() {
        long id = upload(SampleLedgers.messy());
        confirm(id);
        assertThat(counts(id)).isEqualTo(new Counts(182, 28, 1, 11, 210, 0));
        assertThat(hazards("state")).isEqualTo(Map.of("CLOSED", 125L, "ACCEPTING", 17L, "RECTIFYING", 68L));

        byte[] download =
                as(() -> reading.badRows(id, Locale.SIMPLIFIED_CHINESE)).table().toExcel();
        Sheet sheet = Spreadsheets.read(download).get(0);
        assertThat(sheet.lines()).hasSize(12);
        assertThat(sheet.lines().get(0).cells())
                .startsWith("序号", "排查 时间", "排查地点")
                .endsWith("备注", "错误", "办法");
        assertThat(sheet.lines().get(1).cells())
                .contains("特种作业人员操作证过期1人")
                .anyMatch(cell -> cell.startsWith("第34行 排查地点：没有填写"));

        Counts again = imported(corrected(sheet));
        assertThat(again.taken())
                .as("seven places, one grade, one section; two rows are still bad")
                .isEqualTo(9);
        assertThat(again.bad()).isEqualTo(2);
    }

    @Test
    void aCorrectedMappingJudgesTheRowsAnew() {
        long id = upload("甲,乙,丙,丁,戊,己\n2026-09-07,井下水仓,主水仓淤积,A,机电队,2026-09-20\n".getBytes(StandardCharsets.UTF_8));
        assertThat(counts(id).bad()).isEqualTo(1);

        as(() -> {
            imports.map(
                    id,
                    new Mapping(Map.of(
                            Column.DISCOVERED_ON, 0,
                            Column.PLACE, 1,
                            Column.DESCRIPTION, 2,
                            Column.GRADE, 3,
                            Column.SECTION, 4,
                            Column.DEADLINE, 5)));
            return null;
        });

        assertThat(counts(id).waiting()).isEqualTo(1);
    }

    @Test
    void anImportThatWasInterruptedGoesOnWhereItStopped() {
        long id = upload(few());
        jdbc.update("update import_run set state = 'RUNNING', rows_to_take = 12 where id = ?", id);
        jdbc.queryForList("select id from import_row where run_id = ? order by id", Long.class, id).stream()
                .limit(3)
                .forEach(row -> taking.take(row, loop.person(mine.officer())));
        assertThat(as(() -> reading.progress(id)).percent()).isEqualTo(25);

        runner.runAbandoned();

        assertThat(counts(id).taken()).isEqualTo(12);
        assertThat(hazards("mine_id").values()).containsExactly(12L);
        assertThat(as(() -> reading.progress(id)).isRunning()).isFalse();
    }

    @Test
    void aNodeThatHoldsAnImportIsLeftAloneUntilItsLeaseRunsOut() {
        long id = upload(few());
        jdbc.update("update import_run set state = 'RUNNING', rows_to_take = 12 where id = ?", id);
        transaction.executeWithoutResult(status -> runs.renew(id, Time.START.plusSeconds(60)));

        runner.runAbandoned();
        assertThat(counts(id).taken()).isZero();

        clock.freezeAt(Time.START.plusSeconds(61));
        assertThat(as(() -> reading.progress(id)).interrupted()).isTrue();
        runner.runAbandoned();
        assertThat(counts(id).taken()).isEqualTo(12);
    }

    @Test
    void twoOfficersWithTheSameLedgerImportItOnce() {
        long first = upload(few());
        long second = loop.as(mine.login("周志强"), () -> imports.upload("台账.csv", few()));

        confirm(first);
        loop.as(mine.login("周志强"), () -> {
            imports.confirm(second);
            return null;
        });
        awaitDone(second);

        assertThat(counts(second)).isEqualTo(new Counts(0, 0, 12, 0, 0, 0));
        assertThat(hazards("mine_id").values()).containsExactly(12L);
    }

    @Test
    void aRowThatCannotBeTakenInIsSaidToBeBadAndHoldsUpNone() {
        long id = upload(few());
        String section = jdbc.queryForObject(
                "select code from unit where name = '机电队' and code like ?", String.class, mine.code() + "%");
        jdbc.update("update import_row set entry = replace(entry, ?, 'GONE') where run_id = ?", section, id);

        confirm(id);

        assertThat(counts(id).taken()).isEqualTo(6);
        assertThat(counts(id).bad()).isEqualTo(6);
        assertThat(as(() -> reading.rows(id, Verdict.BAD, 0, Locale.SIMPLIFIED_CHINESE))
                        .getContent())
                .allSatisfy(row -> assertThat(row.remarks()).last().satisfies(said -> assertThat(said.fault())
                        .contains("没有导入成功")));
    }

    @Test
    void onlyASafetyOfficerImportsAndSeesOnlyTheOwnMine() {
        long id = upload(few());

        assertThatThrownBy(() -> loop.as(mine.login("何传忠"), () -> imports.upload("台账.csv", few())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> loop.as("officer.bht", () -> reading.progress(id)))
                .isInstanceOf(UnknownImport.class);
        assertThatThrownBy(() -> loop.as("officer.bht", () -> {
                    imports.confirm(id);
                    return null;
                }))
                .isInstanceOf(UnknownImport.class);
    }

    @Test
    void whatIsConfirmedIsNotConfirmedAgainNorJudgedAnew() {
        long id = upload(few());
        confirm(id);

        assertThatThrownBy(() -> confirm(id)).isInstanceOf(ImportRefused.class);
    }

    /** As a person would: places filled in, a grade and a section that exist; the date and the long text are left. */
    private static byte[] corrected(Sheet sheet) {
        List<List<String>> rows = sheet.lines().stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = new ArrayList<>(line.cells());
                    if (cells.get(2).isEmpty()) {
                        cells.set(2, "补填的地点" + line.number());
                    }
                    cells.replaceAll(cell -> Map.of("特级", "A级", "不存在的队", "机电队").getOrDefault(cell, cell));
                    return cells;
                })
                .collect(Collectors.toList());
        return new Table("更正", sheet.lines().get(0).cells(), rows).toExcel();
    }

    /** The first twelve rows of the clean ledger, of which six are 机电队's. */
    private static byte[] few() {
        return new String(SampleLedgers.clean(), StandardCharsets.UTF_8)
                .lines()
                .limit(13)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Counts imported(byte[] file) {
        long id = upload(file);
        confirm(id);
        return counts(id);
    }

    private long upload(byte[] file) {
        return as(() -> imports.upload("台账.csv", file));
    }

    private void confirm(long id) {
        as(() -> {
            imports.confirm(id);
            return null;
        });
        awaitDone(id);
    }

    private void awaitDone(long id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> "DONE"
                .equals(jdbc.queryForObject("select state from import_run where id = ?", String.class, id)));
    }

    private Counts counts(long id) {
        return as(() -> reading.progress(id)).counts();
    }

    private <T> T as(Supplier<T> work) {
        return loop.as(mine.officer(), work);
    }

    private Map<String, Long> hazards(String column) {
        return jdbc
                .queryForList("select " + column + " from hazard where code like ?", String.class, mine.code() + "-%")
                .stream()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private Map<String, Long> openTasks() {
        return tasks.createTaskQuery().tenantIdIn(mine.code()).list().stream()
                .collect(Collectors.groupingBy(Task::getTaskDefinitionKey, Collectors.counting()));
    }

    private Object fact(String number, String column) {
        return jdbc.queryForObject(
                "select " + column + " from hazard where code = ?", Object.class, mine.code() + "-2026-" + number);
    }

    private List<String> record(String number) {
        return jdbc.query(
                "select r.step, r.state, r.happened_at, p.name, r.note from hazard_record r"
                        + " join hazard h on h.id = r.hazard_id left join person p on p.id = r.actor_id"
                        + " where h.code = ? order by r.id",
                (row, at) -> "%s %s %s %s %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3).substring(0, 10),
                                row.getString(4),
                                row.getString(5)),
                mine.code() + "-2026-" + number);
    }
}
