package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Recheck;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.SupervisionLevel;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.workflow.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closure that is drawn is checked again on site by somebody else (复查). Today is Tuesday, 24 November 2026, 09:00. */
@BihuanTest
class RecheckTest {

    @Autowired
    Loop loop;

    @Autowired
    Drawn drawn;

    @Autowired
    Time time;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"MAJOR, 100", "A, 10", "B, 5", "C, 5", "NONE, 5"})
    void theShareFollowsTheGrade(String grade, int percent) {
        assertThat(decisions.decide("recheckPlan", Map.of("grade", grade)).number("percent"))
                .isEqualTo(percent);
    }

    @Test
    void whatIsDrawnIsClosedAndPublishedMeanwhile() {
        String code = inRecheck();

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getState()).isEqualTo(HazardState.CLOSED);
        assertThat(hazard.getClosedAt()).isEqualTo(Time.START);
        assertThat(hazard.getRecheck()).isEqualTo(Recheck.DUE);
        assertThat(loop.task(code, "recheckClosure").getDueDate())
                .as("seven working days from Tuesday")
                .isEqualTo(Date.from(Instant.parse("2026-12-03T15:59:59Z")));
    }

    @Test
    void whoAcceptedDoesNotCheckAgain() {
        String code = inRecheck();

        assertThatThrownBy(() -> loop.submit("officer2.qss", code, "recheckClosure", genuine()))
                .hasMessageContaining("没有参与该隐患整改和验收");

        assertThat(loop.hazard(code).getRecheck()).isEqualTo(Recheck.DUE);
    }

    @Test
    void whoRectifiedDoesNotCheckAgain() {
        drawn.next();
        String code = loop.reported("officer.qss", Loop.report(null, true));
        loop.submit("officer2.qss", code, "acceptRectification", Map.of("decision", "PASSED", "opinion", "合格"));

        assertThatThrownBy(() -> loop.submit("officer.qss", code, "recheckClosure", genuine()))
                .hasMessageContaining("没有参与该隐患整改和验收");

        assertThat(loop.hazard(code).getRecheck()).isEqualTo(Recheck.DUE);
    }

    @Test
    void aGenuineClosureStandsConfirmed() {
        String code = inRecheck();

        loop.submit("officer.qss", code, "recheckClosure", genuine());

        assertThat(loop.hazard(code).getRecheck()).isEqualTo(Recheck.PASSED);
        assertThat(loop.hazard(code).getFalseClosures()).isZero();
        assertThat(falseClosures(code)).isEmpty();
    }

    @Test
    void aFalseClosureIsReopenedWithANewDeadlineAndCountsAgainstTheAcceptorsUnit() {
        String code = inRecheck();

        loop.submit("officer.qss", code, "recheckClosure", falseClosure("2026-12-04"));

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getState()).isEqualTo(HazardState.RECTIFYING);
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-12-01");
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-04");
        assertThat(hazard.getClosedAt()).isNull();
        assertThat(hazard.getRecheck()).isNull();
        assertThat(hazard.getFalseClosures()).isEqualTo(1);
        assertThat(hazard.getFailedAcceptances()).isZero();
        assertThat(falseClosures(code)).containsExactly("QSS-AJ officer2.qss officer.qss");
        assertThat(loop.task(code, "rectifyHazard").getAssignee()).isEqualTo("fitter.jd");
    }

    @Test
    void aFalseClosureRaisesTheSupervisionByOneLevelAndTheNewDeadlineCountsFromThere() {
        String code = inRecheck();

        loop.submit("officer.qss", code, "recheckClosure", falseClosure("2026-12-04"));

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getSupervisionLevel()).isEqualTo(SupervisionLevel.MANAGER);
        assertThat(hazard.getSupervisor()).extracting(Person::getLogin).isEqualTo("manager.qss");
        assertThat(hazard.getRises()).isZero();
        assertThat(loop.steps(code)).endsWith(Step.FALSE_CLOSURE, Step.RAISED_BY_RECHECK);
        time.travelTo(LocalDate.of(2026, 12, 6), LocalTime.of(9, 0));
        assertThat(loop.hazard(code).getSupervisionLevel()).isEqualTo(SupervisionLevel.GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-23"})
    void aFalseClosureNeedsANewDeadline(String newDeadline) {
        String code = inRecheck();

        assertThatThrownBy(() -> loop.submit("officer.qss", code, "recheckClosure", falseClosure(newDeadline)))
                .hasMessageContaining("新的整改期限");

        assertThat(loop.standsAt(code)).containsExactly("recheckClosure");
        assertThat(falseClosures(code)).isEmpty();
    }

    @Test
    void whoAcceptedFalselyIsNotAskedToAcceptAgainByName() {
        String code = inRecheck();
        loop.submit("officer.qss", code, "recheckClosure", falseClosure("2026-12-04"));

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已重做"));

        assertThat(loop.task(code, "acceptRectification").getAssignee()).isNull();
    }

    @Test
    void officersWhoMayCheckAgainAreAskedAndTheReporterLearnsOfAFalseClosure() {
        String code = inRecheck();
        assertThat(told(code, "recheckAsked")).containsExactly("officer.qss");

        loop.submit("officer.qss", code, "recheckClosure", falseClosure("2026-12-04"));

        assertThat(told(code, "falseClosure"))
                .containsExactly("fitter.jd", "head.jd", "manager.qss", "officer2.qss", "worker.tf");
    }

    @Test
    void aRecheckThatLiesAboutIsRemindedOfAndGoesUp() {
        String code = inRecheck();

        time.travelTo(LocalDate.of(2026, 12, 12), LocalTime.of(9, 0));

        assertThat(told(code, "stepReminder")).containsExactly("officer.qss", "officer.qss");
        assertThat(told(code, "stepOverdue")).containsExactly("deputy.qss", "head.aj", "manager.qss", "officer.qss");
        assertThat(loop.tasksSeenBy("head.aj", code)).containsExactly("recheckClosure");
    }

    private String inRecheck() {
        drawn.next();
        return loop.closed("B", "2026-12-01");
    }

    /** Of each the unit it counts against, who had accepted, and who found it. */
    private List<String> falseClosures(String code) {
        return jdbc.sql("select concat(u.code, ' ', a.login, ' ', f.login) from false_closure c"
                        + " join hazard h on h.id = c.hazard_id join unit u on u.id = c.unit_id"
                        + " join person a on a.id = c.accepted_by_id join person f on f.id = c.found_by_id"
                        + " where h.code = ?")
                .param(code)
                .query(String.class)
                .list();
    }

    private List<String> told(String code, String template) {
        return jdbc.sql("select p.login from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.dedupe_key like ? and l.template = ? order by p.login")
                .param(code + "/%")
                .param(template)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> genuine() {
        return Map.of("decision", "GENUINE", "opinion", "现场属实");
    }

    private static Map<String, Object> falseClosure(String newDeadline) {
        return Map.of("decision", "FALSE_CLOSURE", "opinion", "现场仍未整改", "newDeadline", newDeadline);
    }
}
