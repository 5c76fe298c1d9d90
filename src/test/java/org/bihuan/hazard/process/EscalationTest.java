package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.SupervisionLevel;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the supervision of an overdue rectification rises (提级督办), and what supervisors can do. Today is 24 November 2026. */
@BihuanTest
class EscalationTest {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "C, '2026-11-28 分管负责人, 2026-11-30 矿长, 2026-12-04 集团公司'",
        "B, '2026-11-28 矿长, 2026-11-30 集团公司, 2026-12-04 监察分局'",
        "A, '2026-11-28 集团公司, 2026-11-30 监察分局, 2026-12-02 省局'"
    })
    void theSupervisionRisesLevelByLevelFromWhereTheGradeSays(String grade, String rises) {
        String code = loop.assigned(grade, "2026-11-26");

        time.travelTo(LocalDate.of(2027, 1, 15), MORNING);

        assertThat(rises(code)).containsExactly(rises.split(", "));
        assertThat(steps(code, Step.OVERDUE)).hasSize(1);
        assertThat(loop.standsAt(code))
                .containsExactlyInAnyOrder(
                        "rectifyHazard", "superviseRectification", "superviseRectification", "superviseRectification");
    }

    @Test
    void noLevelIsLeftOutWhenTheApplicationWasDownOverAllOfThem() {
        String code = loop.assigned("C", "2026-11-26");

        time.sleepUntil(LocalDate.of(2026, 12, 20), MORNING);
        time.travelTo(LocalDate.of(2027, 1, 15), MORNING);

        assertThat(rises(code)).containsExactly("2026-12-20 分管负责人", "2026-12-20 矿长", "2026-12-20 集团公司");
        assertThat(groups(code)).containsExactlyInAnyOrder("QSS.deputy-manager", "QSS.mine-manager", "G1.group-safety");
    }

    @Test
    void eachRiseIsMailedToTheNewSupervisorsAndToThoseWhoRectify() {
        String code = loop.assigned("C", "2026-11-26");

        time.travelTo(LocalDate.of(2026, 11, 30), MORNING);

        assertThat(mailed(code, "raised"))
                .containsExactlyInAnyOrder("deputy.qss", "fitter.jd", "head.jd", "manager.qss", "fitter.jd", "head.jd");
    }

    @Test
    void whatIsRectifiedLateRisesNoFurtherAndItsSupervisorsTasksGo() {
        String code = loop.assigned("C", "2026-11-26");
        time.travelTo(LocalDate.of(2026, 11, 28), MORNING);

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        time.travelTo(LocalDate.of(2026, 12, 20), MORNING);

        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
        assertThat(rises(code)).containsExactly("2026-11-28 分管负责人");
    }

    @Test
    void afterAFailedAcceptanceTheLevelStaysAndRisesFromThere() {
        String code = loop.assigned("C", "2026-11-26");
        time.travelTo(LocalDate.of(2026, 11, 28), MORNING);
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        loop.submit(
                "officer2.qss",
                code,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2026-11-30"));

        time.travelTo(LocalDate.of(2026, 12, 3), MORNING);

        assertThat(rises(code)).containsExactly("2026-11-28 分管负责人", "2026-12-02 矿长");
    }

    @Test
    void aSupervisorInstructsAndTheRectifiersTaskStays() {
        String code = raisedOnce();

        supervise(code, Map.of("decision", "INSTRUCTED", "instruction", "今天下班前完成"));

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        assertThat(last(code))
                .extracting(RecordEntry::getStep, RecordEntry::getNote)
                .containsExactly(Step.INSTRUCTED, "今天下班前完成");
        assertThat(mailed(code, "instructed")).containsExactlyInAnyOrder("fitter.jd", "head.jd");
    }

    @Test
    void aFirmDateStandsBesideTheDeadlineWhichStaysPassed() {
        String code = raisedOnce();

        supervise(code, Map.of("decision", "FIRM_DATE", "instruction", "限期完成", "firmDate", "2026-11-29"));

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getFirmDate()).isEqualTo("2026-11-29");
        assertThat(hazard.getDeadline()).isEqualTo("2026-11-26");
        assertThat(hazard.isOverdue()).isTrue();
    }

    @Test
    void aSupervisorGivesItToAnotherSection() {
        String code = raisedOnce();

        supervise(
                code,
                Map.of("decision", "REASSIGNED", "instruction", "由通防队负责", "section", "QSS-TF", "rectifier", "head.tf"));

        Task task = loop.task(code, "rectifyHazard");
        assertThat(task.getAssignee()).isEqualTo("head.tf");
        assertThat(tasks.getVariableLocal(task.getId(), "section")).isEqualTo("通防队");
        assertThat(loop.tasksSeenBy("head.tf", code)).containsExactly("rectifyHazard");
        assertThat(loop.tasksSeenBy("fitter.jd", code)).isEmpty();
        assertThat(loop.tasksSeenBy("head.jd", code)).isEmpty();
        loop.submit("head.tf", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        assertThat(loop.hazard(code).getRectifiedBy()).extracting("login").isEqualTo("head.tf");
    }

    @Test
    void onlyTheSupervisorSeesTheTask() {
        String code = raisedOnce();

        assertThat(loop.tasksSeenBy("deputy.qss", code)).containsExactly("superviseRectification");
        for (String login : List.of("officer.qss", "worker.tf", "manager.qss", "group.g1", "group.g2", "officer.bht")) {
            assertThat(loop.tasksSeenBy(login, code)).as(login).doesNotContain("superviseRectification");
        }
        assertThat(loop.form("deputy.qss", code, "superviseRectification").get("facts"))
                .asString()
                .contains("分管负责人", "2026\\-11\\-26");
    }

    @Test
    void theRecordTellsByWhichRuleItRose() {
        String code = raisedOnce();

        assertThat(steps(code, Step.RAISED)).singleElement().satisfies(entry -> assertThat(entry.getRule())
                .isEqualTo("deadlinePlan/1"));
    }

    private String raisedOnce() {
        String code = loop.assigned("C", "2026-11-26");
        time.travelTo(LocalDate.of(2026, 11, 28), MORNING);
        assertThat(loop.hazard(code).getSupervisionLevel()).isEqualTo(SupervisionLevel.DEPUTY);
        return code;
    }

    private void supervise(String code, Map<String, Object> form) {
        loop.submit("deputy.qss", code, "superviseRectification", new HashMap<>(form));
    }

    private List<String> rises(String code) {
        return steps(code, Step.RAISED).stream()
                .map(entry -> entry.getHappenedAt()
                                .atZone(TravelClock.ZONE)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toLocalDate()
                        + " " + entry.getNote())
                .toList();
    }

    private List<RecordEntry> steps(String code, Step step) {
        return loop.record(code).stream()
                .filter(entry -> entry.getStep() == step)
                .toList();
    }

    private RecordEntry last(String code) {
        List<RecordEntry> record = loop.record(code);
        return record.get(record.size() - 1);
    }

    private List<String> groups(String code) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey("superviseRectification")
                .list()
                .stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> mailed(String code, String template) {
        return jdbc.sql("select p.login from outbox_letter o join person p on p.id = o.recipient_id"
                        + " where o.template = :template and o.dedupe_key like :key")
                .param("template", template)
                .param("key", code + "/%")
                .query(String.class)
                .list();
    }
}
