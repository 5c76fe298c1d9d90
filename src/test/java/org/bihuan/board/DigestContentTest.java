package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.Appointment;
import org.bihuan.calendar.TravelClock;
import org.bihuan.notification.DigestKind;
import org.bihuan.notification.DigestPart;
import org.bihuan.notification.DigestSource;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.workflow.WaitingTask;
import org.bihuan.workflow.WaitingTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in people's digests. Today is Tuesday, 24 November 2026. */
@BihuanTest
class DigestContentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Loop loop;

    @Autowired
    List<DigestSource> sources;

    @Autowired
    WaitingTasks tasks;

    @Autowired
    Appointment morningDigest;

    @Autowired
    Organization organization;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TravelClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void emptyOutbox() {
        jdbc.update("delete from outbox_letter");
        jdbc.update("update digest_round set written_for = '2000-01-01'");
    }

    @Test
    void theRectifierReadsWhatIsOverdueDueTodayAndDueSoonButNotWhatHasTime() {
        String overdue = toRectify("2026-11-25");
        String today = toRectify("2026-11-27");
        String soon = toRectify("2026-11-30");
        String later = toRectify("2026-12-01");

        List<DigestPart> parts = parts("worker.zc", LocalDate.of(2026, 11, 27));

        assertThat(lines(parts, DigestKind.OVERDUE))
                .containsExactly(overdue + "（一般 B 级）-650中央变电所：隐患整改，已逾期 2 天 /hazards/" + overdue + "/task");
        assertThat(lines(parts, DigestKind.DUE_TODAY))
                .containsExactly(today + "（一般 B 级）-650中央变电所：隐患整改 /hazards/" + today + "/task");
        assertThat(lines(parts, DigestKind.DUE_SOON))
                .containsExactly(soon + "（一般 B 级）-650中央变电所：隐患整改，2026-11-30 到期 /hazards/" + soon + "/task");
        assertThat(parts.toString()).doesNotContain(later);
    }

    @Test
    void whatWaitsForADepartmentStandsInTheDigestOfEachOfItsPeopleUntilOneTakesIt() {
        String code = loop.reported();

        assertThat(waiting("officer.qss")).contains(code);
        assertThat(waiting("officer2.qss")).contains(code);
        assertThat(waiting("officer.bht")).doesNotContain(code);

        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-12-04"));
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));

        assertThat(waiting("officer2.qss")).as("who is named to accept").contains(code);
        assertThat(waiting("officer.qss")).doesNotContain(code);
        assertThat(part(parts("officer2.qss", TODAY), DigestKind.TO_DECIDE).title())
                .matches("待您处理 [1-9]\\d* 项");
    }

    @Test
    void aPartNamesTenAndCountsTheOthers() {
        for (int i = 0; i < 12; i++) {
            loop.reported();
        }

        DigestPart part = part(parts("officer.qss", TODAY), DigestKind.DUE_TODAY);

        assertThat(part.lines()).hasSize(10);
        assertThat(part.title()).isEqualTo("今日到期 " + (10 + part.more()) + " 项");
        assertThat(part.more()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoLeadsReadsTheFiguresOfTheUnitByGrade() {
        loop.assigned("A", "2026-11-25");
        loop.reported();
        LocalDate day = LocalDate.of(2026, 11, 27);

        String mine = title("manager.qss", day);

        assertThat(mine).matches("青石山煤矿：未销号 \\d+ 条，其中逾期 [1-9]\\d* 条");
        assertThat(title("deputy.qss", day)).isEqualTo(mine);
        assertThat(title("group.g1", day)).isEqualTo(mine.replace("青石山煤矿", "甲集团"));
        assertThat(title("office.fa", day)).isEqualTo(mine.replace("青石山煤矿", "甲分局一室"));
        assertThat(title("director.fa", day)).isEqualTo(mine.replace("青石山煤矿", "甲分局"));
        assertThat(title("leader", day)).startsWith("测试省局：未销号 ");
        assertThat(lines(parts("manager.qss", day), DigestKind.FIGURES))
                .anySatisfy(line -> assertThat(line).matches("一般 A 级：未销号 \\d+ 条，其中逾期 \\d+ 条 /overdue\\?grade=A"))
                .anySatisfy(line -> assertThat(line).startsWith("未定级：未销号 "));
    }

    @Test
    void whoStandsInForALeaderReadsTheLeadersFiguresMeanwhile() {
        loop.assigned("A", "2026-11-25");
        LocalDate day = LocalDate.of(2026, 11, 24);
        String mine = title("manager.qss", day);
        Leave leave = new Leave(web, jdbc);
        leave.forget();
        leave.take("manager.qss", TODAY, TODAY, "worker.tf");
        leave.take("deputy.qss", TODAY, TODAY, "officer.qss");
        try {
            assertThat(title("worker.tf", day)).isEqualTo(mine);
            assertThat(title("officer.qss", day)).isEqualTo(mine);
        } finally {
            leave.forget();
        }

        assertThat(parts("worker.tf", day)).extracting(DigestPart::kind).doesNotContain(DigestKind.FIGURES);
    }

    @Test
    void whoLeadsNothingReadsNoFigures() {
        loop.reported();

        for (String login : List.of("officer.qss", "head.jd", "inspector.fa", "promoter", "admin", "worker.tf")) {
            assertThat(parts(login, TODAY))
                    .as(login)
                    .extracting(DigestPart::kind)
                    .doesNotContain(DigestKind.FIGURES);
        }
    }

    @Test
    void theMailsOfAMorningAreOneAPersonAndCostTheSameForMoreHazards() {
        loop.assigned("C", "2026-11-27");
        at(LocalDate.of(2026, 11, 25));
        int few = statements.during(morningDigest::keep).size();
        for (int i = 0; i < 5; i++) {
            loop.assigned("C", "2026-11-27");
        }
        at(LocalDate.of(2026, 11, 26));

        int more = statements.during(morningDigest::keep).size();
        morningDigest.keep();

        assertThat(more).isLessThanOrEqualTo(few + 2).isLessThan(30);
        assertThat(jdbc.queryForList(
                        "select recipient_id from outbox_letter where dedupe_key like 'digest/2026-11-26/%'",
                        Long.class))
                .contains(
                        loop.person("fitter.jd").getId(),
                        loop.person("manager.qss").getId())
                .doesNotContain(
                        loop.person("worker.tf").getId(), loop.person("admin").getId())
                .doesNotHaveDuplicates();
    }

    private void at(LocalDate day) {
        clock.freezeAt(day.atTime(LocalTime.of(7, 30)).atZone(TravelClock.ZONE).toInstant());
    }

    private String title(String login, LocalDate today) {
        return part(parts(login, today), DigestKind.FIGURES).title();
    }

    /** Assigned to a worker of whom no other test speaks. */
    private String toRectify(String deadline) {
        String code = loop.reported("worker.zc", Loop.report());
        loop.submit("officer.bht", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        Map<String, Object> assignment = Loop.assignment(deadline);
        assignment.putAll(Map.of("section", "BHT-ZC", "rectifier", "worker.zc", "acceptor", "officer.bht"));
        loop.submit("officer.bht", code, "assignRectification", assignment);
        return code;
    }

    /** The codes of what waits for somebody. */
    private List<String> waiting(String login) {
        return transaction.execute(status -> tasks.of(List.of(person(login))).values().stream()
                .flatMap(List::stream)
                .map(WaitingTask::businessKey)
                .toList());
    }

    private Person person(String login) {
        return organization.activeAfter(0, 10_000).stream()
                .filter(somebody -> somebody.getLogin().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(List<DigestPart> parts, DigestKind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.lines().stream())
                .map(line -> line.text() + " " + line.link())
                .toList();
    }

    private static DigestPart part(List<DigestPart> parts, DigestKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }

    private List<DigestPart> parts(String login, LocalDate today) {
        return transaction.execute(status -> {
            List<Person> person = List.of(person(login));
            return sources.stream()
                    .flatMap(source -> source.parts(person, today).values().stream())
                    .flatMap(List::stream)
                    .toList();
        });
    }
}
