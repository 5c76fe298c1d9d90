package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Extension;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Later deadlines (延期): who may ask, who decides, and what holds meanwhile. Today is 24 November 2026. */
@BihuanTest
class ExtensionTest {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @CsvSource({"C, deputy.qss", "B, manager.qss", "A, group.g1"})
    void oneLevelAboveTheSupervisorDecides(String grade, String authority) {
        String code = loop.assigned(grade, "2026-11-27");

        ask(code, "2026-11-30");

        assertThat(loop.tasksSeenBy(authority, code)).containsExactly("decideExtension");
        for (String other : List.of("officer.qss", "fitter.jd", "head.jd", "group.g2", "officer.bht")) {
            assertThat(loop.tasksSeenBy(other, code)).as(other).doesNotContain("decideExtension");
        }
        assertThat(loop.form(authority, code, "decideExtension").get("facts"))
                .asString()
                .contains("2026\\-11\\-30", "配件未到货", "断电挂牌");
    }

    @Test
    void grantedItMovesTheTasksDueDateAndItsTimersAndTheFirstDeadlineStays() {
        String code = loop.assigned("C", "2026-11-27");
        ask(code, "2026-12-04");

        loop.submit("deputy.qss", code, "decideExtension", Map.of("decision", "GRANTED"));

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-04");
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-11-27");
        assertThat(hazard.getExtensions()).isEqualTo(1);
        assertThat(hazard.getPendingExtension()).isEmpty();
        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        var task = loop.task(code, "rectifyHazard");
        assertThat(task.getDueDate()).isEqualTo(Date.from(Instant.parse("2026-12-04T15:59:59Z")));
        assertThat(tasks.getVariableLocal(task.getId(), "deadline")).isEqualTo("2026-12-04");

        time.travelTo(LocalDate.of(2026, 12, 5), MORNING);
        assertThat(said(code)).containsExactly("2026-12-03 REMINDED", "2026-12-04 DUE_TODAY", "2026-12-05 OVERDUE");
    }

    @Test
    void whileItIsUndecidedTheOldDeadlineHolds() {
        String code = loop.assigned("C", "2026-11-26");
        ask(code, "2026-12-04");

        time.travelTo(LocalDate.of(2026, 11, 28), MORNING);

        assertThat(loop.hazard(code).isOverdue()).isTrue();
        assertThat(said(code))
                .containsExactly(
                        "2026-11-25 REMINDED", "2026-11-26 DUE_TODAY", "2026-11-27 OVERDUE", "2026-11-28 RAISED");
    }

    @Test
    void refusedItLeavesTheDeadlineWithTheReasonInTheRecord() {
        String code = loop.assigned("C", "2026-11-27");
        ask(code, "2026-12-04");

        assertThatThrownBy(() -> loop.submit("deputy.qss", code, "decideExtension", Map.of("decision", "REFUSED")))
                .hasMessageContaining("请");
        loop.submit("deputy.qss", code, "decideExtension", Map.of("decision", "REFUSED", "opinion", "风险较高"));

        assertThat(loop.hazard(code).getDeadline()).isEqualTo("2026-11-27");
        assertThat(loop.hazard(code).getExtensions()).isZero();
        assertThat(loop.steps(code)).endsWith(Step.EXTENSION_ASKED, Step.EXTENSION_REFUSED);
        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
    }

    @Test
    void afterTheDeadlineItIsTooLateToAsk() {
        String code = loop.assigned("C", "2026-11-26");
        time.travelTo(LocalDate.of(2026, 11, 27), MORNING);

        assertThatThrownBy(() -> ask(code, "2026-12-04")).hasMessageContaining("2026-11-26 已过");

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
    }

    @Test
    void atMostTwoAreGranted() {
        String code = loop.assigned("C", "2026-11-27");
        for (String until : List.of("2026-11-30", "2026-12-02")) {
            ask(code, until);
            loop.submit("deputy.qss", code, "decideExtension", Map.of("decision", "GRANTED"));
        }

        assertThatThrownBy(() -> ask(code, "2026-12-04")).hasMessageContaining("已延期 2 次");
    }

    @Test
    void oneIsDecidedOnBeforeAnotherIsAskedFor() {
        String code = loop.assigned("C", "2026-11-27");
        ask(code, "2026-11-30");

        assertThatThrownBy(() -> ask(code, "2026-12-01")).hasMessageContaining("正在审批");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27", "2026-11-25"})
    void itMustBeLaterThanThePresentDeadline(String until) {
        String code = loop.assigned("C", "2026-11-27");

        assertThatThrownBy(() -> ask(code, until)).hasMessageContaining("必须晚于");
    }

    @Test
    void thatOfAMajorHazardEndsSixtyDaysAfterTheListingAtTheLatest() {
        String code = loop.assigned("MAJOR", "2026-12-20");
        time.travelTo(LocalDate.of(2026, 12, 15), MORNING);

        assertThatThrownBy(() -> ask(code, "2027-01-24")).hasMessageContaining("最长 60 天，最迟至 2027-01-23");
        ask(code, "2027-01-23");

        assertThat(loop.hazard(code).getPendingExtension())
                .map(Extension::until)
                .contains(LocalDate.of(2027, 1, 23));
    }

    @Test
    void afterAFailedAcceptanceTheSixtyDaysCountAnew() {
        String code = loop.rectified("MAJOR", "2026-12-20");
        time.travelTo(LocalDate.of(2026, 12, 15), MORNING);
        loop.submit(
                "manager.qss",
                code,
                "acceptByMine",
                Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2027-01-10"));

        assertThatThrownBy(() -> ask(code, "2027-02-14")).hasMessageContaining("最迟至 2027-02-13");
        ask(code, "2027-02-13");

        assertThat(loop.hazard(code).getPendingExtension()).isPresent();
    }

    @Test
    void whatIsRectifiedMeanwhileNeedsNoDecision() {
        String code = loop.assigned("C", "2026-11-27");
        ask(code, "2026-11-30");

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));

        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
        assertThat(loop.hazard(code).getPendingExtension()).isEmpty();
    }

    @Test
    void aDayThatHasPassedMeanwhileCanOnlyBeRefused() {
        String code = loop.assigned("C", "2026-11-26");
        ask(code, "2026-11-27");
        time.travelTo(LocalDate.of(2026, 11, 28), MORNING);

        assertThatThrownBy(() -> loop.submit("deputy.qss", code, "decideExtension", Map.of("decision", "GRANTED")))
                .hasMessageContaining("已过");
    }

    private void ask(String code, String until) {
        loop.submit(
                "fitter.jd",
                code,
                "rectifyHazard",
                Map.of(
                        "decision", "EXTENSION",
                        "until", until,
                        "extensionReason", "配件未到货",
                        "interimMeasures", "断电挂牌，专人看守"));
    }

    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry -> List.of(Step.REMINDED, Step.DUE_TODAY, Step.OVERDUE, Step.RAISED)
                        .contains(entry.getStep()))
                .map(entry -> entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDate() + " " + entry.getStep())
                .toList();
    }
}
