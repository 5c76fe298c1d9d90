package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told when a step lies about ({@code bpmn/step-limits.dmn}). Today is Tuesday, 24 November 2026, 09:00. */
@BihuanTest
class StepLimitsTest {

    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 12, 10);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    HazardAccess hazards;

    @Autowired
    JdbcClient jdbc;

    @Test
    void gradingIsDueInTheSameShiftAndThenGoesUpDayByDay() {
        String code = loop.reported();

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-11-24T13:01 STEP_REMINDED",
                        "2026-11-24T17:01 STEP_OVERDUE",
                        "2026-11-25T17:01 STEP_RAISED_DEPUTY",
                        "2026-11-26T17:01 STEP_RAISED_MANAGER");
    }

    @Test
    void assigningIsDueWithinADay() {
        String code = loop.graded("B");

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-11-25T01:01 STEP_REMINDED",
                        "2026-11-25T09:01 STEP_OVERDUE",
                        "2026-11-26T09:01 STEP_RAISED_DEPUTY",
                        "2026-11-27T09:01 STEP_RAISED_MANAGER");
    }

    @Test
    void acceptanceIsDueInTwoWorkingDays() {
        time.travelTo(LocalDate.of(2026, 11, 27), MORNING);
        String code = loop.rectified("B", "2026-12-04");

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code))
                .as("from Friday to the end of Tuesday")
                .containsExactly(
                        "2026-12-01T08:01 STEP_REMINDED",
                        "2026-12-01T16:01 STEP_REMINDED",
                        "2026-12-02T00:01 STEP_OVERDUE",
                        "2026-12-03T00:01 STEP_RAISED_DEPUTY",
                        "2026-12-04T00:01 STEP_RAISED_MANAGER");
    }

    @Test
    void whatIsDoneInTimeIsNotSpokenOf() {
        String code = loop.closed("B", "2026-12-04");

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code)).isEmpty();
    }

    @Test
    void everyTimeAStepBeginsItsLimitBeginsAnew() {
        String code = loop.assigned("B", "2026-12-04");
        time.travelTo(LocalDate.of(2026, 11, 26), MORNING);
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "属通防队管辖"));

        time.travelTo(LocalDate.of(2026, 11, 27), LocalTime.of(10, 0));

        assertThat(said(code)).containsExactly("2026-11-27T01:01 STEP_REMINDED", "2026-11-27T09:01 STEP_OVERDUE");
    }

    @Test
    void anApplicationThatWasDownOverAllOfItTellsEverybodyOnce() {
        String code = loop.reported();

        time.sleepUntil(LocalDate.of(2026, 12, 4), MORNING);
        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-12-04T09:00 STEP_OVERDUE",
                        "2026-12-04T09:00 STEP_RAISED_DEPUTY",
                        "2026-12-04T09:00 STEP_RAISED_MANAGER");
        assertThat(told(code, "STEP_OVERDUE")).containsExactly("head.aj", "officer.qss", "officer2.qss");
    }

    @Test
    void anApplicationThatWasDownOverSomeOfItGoesOnWhereTimeStands() {
        String code = loop.reported();

        time.sleepUntil(LocalDate.of(2026, 11, 25), LocalTime.of(20, 0));
        time.travelTo(LONG_AFTER, MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-11-25T20:00 STEP_OVERDUE",
                        "2026-11-25T20:00 STEP_RAISED_DEPUTY",
                        "2026-11-26T17:01 STEP_RAISED_MANAGER");
    }

    @Test
    void safetyOfficersAreRemindedAndThoseAboveThemAreToldOneAfterTheOther() {
        String code = loop.reported();

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(told(code, "STEP_REMINDED")).containsExactly("officer.qss", "officer2.qss");
        assertThat(told(code, "STEP_OVERDUE")).containsExactly("head.aj", "officer.qss", "officer2.qss");
        assertThat(told(code, "STEP_RAISED_DEPUTY")).containsExactly("deputy.qss");
        assertThat(told(code, "STEP_RAISED_MANAGER")).containsExactly("manager.qss");
    }

    @Test
    void theRecordNamesTheTableThatSaidSo() {
        String code = loop.reported();

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(loop.record(code))
                .filteredOn(entry -> entry.getStep().name().startsWith("STEP_"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.getRule()).contains("stepLimits"));
    }

    @Test
    void theNamedAcceptorIsRemindedAlone() {
        String code = loop.rectified("B", "2026-12-04");

        time.travelTo(LONG_AFTER, MORNING);

        assertThat(told(code, "STEP_REMINDED")).containsExactly("officer2.qss", "officer2.qss");
        assertThat(told(code, "STEP_OVERDUE")).containsExactly("head.aj", "officer2.qss");
    }

    @Test
    void aLateStepIsForTheHeadOfTheSafetyDepartmentToo() {
        String code = loop.reported();
        assertThat(loop.tasksSeenBy("head.aj", code)).isEmpty();

        time.travelTo(LocalDate.of(2026, 11, 24), LocalTime.of(18, 0));

        assertThat(loop.tasksSeenBy("head.aj", code)).containsExactly("gradeHazard");
        assertThat(loop.as("head.aj", () -> hazards.visible(code))).isPresent();
        loop.submit("head.aj", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        assertThat(loop.standsAt(code)).containsExactly("assignRectification");
        assertThat(loop.tasksSeenBy("head.aj", code)).isEmpty();
    }

    @Test
    void theHeadOfTheSafetyDepartmentSeesTheMineAndTheHeadOfASectionTheSection() {
        String code = loop.reported();

        assertThat(loop.as("head.aj", () -> hazards.visible(code))).isPresent();
        assertThat(loop.as("head.jd", () -> hazards.visible(code))).isEmpty();
    }

    /** Who was told, by log-in name. */
    private List<String> told(String code, String step) {
        return jdbc.sql("select p.login from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.dedupe_key like ? order by p.login")
                .param(code + "/" + step + "/%")
                .query(String.class)
                .list();
    }

    /** What was said of steps that wait, to the minute. */
    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry -> entry.getStep().name().startsWith("STEP_"))
                .map(StepLimitsTest::line)
                .toList();
    }

    private static String line(RecordEntry entry) {
        return entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) + " "
                + entry.getStep();
    }
}
