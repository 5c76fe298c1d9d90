package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.hazard.Step.ACCEPTANCE_FAILED;
import static org.bihuan.hazard.Step.ACCEPTED;
import static org.bihuan.hazard.Step.ASSIGNED;
import static org.bihuan.hazard.Step.CLOSED;
import static org.bihuan.hazard.Step.DELISTED;
import static org.bihuan.hazard.Step.DRAWN_FOR_RECHECK;
import static org.bihuan.hazard.Step.DUE_TODAY;
import static org.bihuan.hazard.Step.FALSE_CLOSURE;
import static org.bihuan.hazard.Step.FOUND_DUPLICATE;
import static org.bihuan.hazard.Step.FOUND_NO_HAZARD;
import static org.bihuan.hazard.Step.GRADED;
import static org.bihuan.hazard.Step.MAJOR_REPORTED;
import static org.bihuan.hazard.Step.OVERDUE;
import static org.bihuan.hazard.Step.RAISED_BY_RECHECK;
import static org.bihuan.hazard.Step.RECHECK_PASSED;
import static org.bihuan.hazard.Step.RECTIFIED;
import static org.bihuan.hazard.Step.REMINDED;
import static org.bihuan.hazard.Step.REPORTED;
import static org.bihuan.hazard.Step.RETURNED;
import static org.bihuan.hazard.Step.STEP_REMINDED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/hazard-loop.bpmn}, to each of its ends. */
@BihuanTest
class HazardLoopTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("hazardLoop", "rectification");

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Drawn drawn;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAJOR")
    void everyGradeRunsFromDiscoveryToClosure(Grade grade) {
        String code = loop.closed(grade.name(), "2026-12-01");

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getState()).isEqualTo(HazardState.CLOSED);
        assertThat(hazard.getGrade()).isEqualTo(grade);
        assertThat(hazard.getClosedAt()).isEqualTo(Time.START);
        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.record(code))
                .extracting(RecordEntry::getStep, HazardLoopTest::actor, RecordEntry::getState, RecordEntry::getNote)
                .containsExactly(
                        tuple(REPORTED, "worker.tf", HazardState.GRADING, null),
                        tuple(GRADED, "officer.qss", HazardState.ASSIGNING, null),
                        tuple(ASSIGNED, "officer.qss", HazardState.RECTIFYING, "补做试验并建立记录"),
                        tuple(RECTIFIED, "fitter.jd", HazardState.ACCEPTING, "已补做试验"),
                        tuple(ACCEPTED, "officer2.qss", HazardState.ACCEPTED, "现场核实合格"),
                        tuple(CLOSED, "", HazardState.CLOSED, null));
    }

    @Test
    void aMajorHazardIsClosedOnceItIsDelisted() {
        String code = loop.closed("MAJOR", "2026-12-01");

        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.steps(code))
                .startsWith(REPORTED, GRADED, MAJOR_REPORTED)
                .endsWith(DELISTED, CLOSED);
    }

    @Test
    void whatIsNoHazardEndsAtGradingWithItsReason() {
        String code = loop.reported();

        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "NO_HAZARD", "reason", "现场核实符合规程"));

        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.NOT_A_HAZARD);
        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.steps(code)).containsExactly(REPORTED, FOUND_NO_HAZARD);
        assertThat(lastNote(code)).isEqualTo("现场核实符合规程");
    }

    @Test
    void aRepeatedReportEndsLinkedToItsOriginal() {
        String original = loop.reported();
        String code = loop.reported();

        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "DUPLICATE", "original", original));

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getState()).isEqualTo(HazardState.DUPLICATE);
        assertThat(hazard.getDuplicateOf()).extracting(Hazard::getCode).isEqualTo(original);
        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.standsAt(original)).containsExactly("gradeHazard");
        assertThat(loop.steps(code)).containsExactly(REPORTED, FOUND_DUPLICATE);
    }

    @Test
    void whatWasFixedOnTheSpotGoesStraightToAcceptance() {
        String code = loop.reported("worker.tf", Loop.report(null, true));

        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
        loop.submit("officer.qss", code, "acceptRectification", passed());

        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getState()).isEqualTo(HazardState.CLOSED);
        assertThat(hazard.getRectification()).isEqualTo("当场补齐");
        assertThat(hazard.getRectifiedBy()).extracting(Person::getLogin).isEqualTo("worker.tf");
        assertThat(loop.steps(code)).containsExactly(REPORTED, ACCEPTED, CLOSED);
    }

    @Test
    void whatWasFixedBadlyOnTheSpotIsGradedFirst() {
        String code = loop.reported("worker.tf", Loop.report(null, true));

        loop.submit("officer.qss", code, "acceptRectification", Map.of("decision", "FAILED", "opinion", "仍缺一份"));

        assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
        assertThat(loop.hazard(code).getFailedAcceptances()).isEqualTo(1);
        assertThat(loop.hazard(code).getRectifiedAt()).isNull();
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "C"));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-11-26"));
        loop.submit("fitter.jd", code, "rectifyHazard", done());
        loop.submit("officer2.qss", code, "acceptRectification", passed());
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        assertThat(loop.steps(code))
                .containsExactly(REPORTED, ACCEPTANCE_FAILED, GRADED, ASSIGNED, RECTIFIED, ACCEPTED, CLOSED);
    }

    @Test
    void whatIsReturnedAsWronglyAssignedIsAssignedAnew() {
        String code = loop.assigned("B", "2026-12-01");

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "属通防队管辖"));

        assertThat(loop.standsAt(code)).containsExactly("assignRectification");
        assertThat(lastNote(code)).isEqualTo("属通防队管辖");
        Map<String, Object> anew = new LinkedHashMap<>(Loop.assignment("2026-12-03"));
        anew.put("section", "QSS-TF");
        anew.put("rectifier", "head.tf");
        loop.submit("officer.qss", code, "assignRectification", anew);
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getSection()).extracting("code").isEqualTo("QSS-TF");
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-12-01");
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-03");
        loop.submit("head.tf", code, "rectifyHazard", done());
        loop.submit("officer2.qss", code, "acceptRectification", passed());
        assertThat(loop.steps(code))
                .containsExactly(REPORTED, GRADED, ASSIGNED, RETURNED, ASSIGNED, RECTIFIED, ACCEPTED, CLOSED);
    }

    @Test
    void aFailedAcceptanceCountsAndGivesANewDeadline() {
        String code = loop.rectified("B", "2026-12-01");

        loop.submit("officer2.qss", code, "acceptRectification", failed("2026-12-04"));

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getFailedAcceptances()).isEqualTo(1);
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-12-01");
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-04");
        loop.submit("fitter.jd", code, "rectifyHazard", done());
        loop.submit("officer2.qss", code, "acceptRectification", passed());
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        assertThat(loop.steps(code))
                .containsExactly(REPORTED, GRADED, ASSIGNED, RECTIFIED, ACCEPTANCE_FAILED, RECTIFIED, ACCEPTED, CLOSED);
    }

    @Test
    void whoRectifiesLateWasRemindedAndFellOverdueAndStillCloses() {
        String code = loop.assigned("B", "2026-12-01");

        time.travelTo(LocalDate.of(2026, 12, 2), LocalTime.of(9, 0));

        assertThat(loop.hazard(code).isOverdue()).isTrue();
        loop.submit("fitter.jd", code, "rectifyHazard", done());
        loop.submit("officer2.qss", code, "acceptRectification", passed());
        assertThat(loop.steps(code))
                .containsExactly(
                        REPORTED, GRADED, ASSIGNED, REMINDED, REMINDED, DUE_TODAY, OVERDUE, RECTIFIED, ACCEPTED,
                        CLOSED);
        assertThat(loop.hazard(code).isOverdue())
                .as("it was late, closed or not")
                .isTrue();
    }

    @Test
    void noStepLiesAboutUnseen() {
        String code = loop.reported();

        time.travelTo(LocalDate.of(2026, 11, 24), LocalTime.of(14, 0));
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "A"));
        time.travelTo(LocalDate.of(2026, 11, 25), LocalTime.of(9, 0));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-12-09"));
        loop.submit("fitter.jd", code, "rectifyHazard", done());
        time.travelTo(LocalDate.of(2026, 11, 27), LocalTime.of(12, 0));
        loop.submit("officer2.qss", code, "acceptRectification", passed());

        assertThat(loop.steps(code))
                .containsExactly(
                        REPORTED,
                        STEP_REMINDED,
                        GRADED,
                        STEP_REMINDED,
                        ASSIGNED,
                        RECTIFIED,
                        STEP_REMINDED,
                        ACCEPTED,
                        CLOSED);
    }

    @Test
    void extensionsAreGrantedAndRefusedAndSupervisorsActWhileItIsRectified() {
        String code = loop.extensionAsked("2026-12-04");
        loop.submit("manager.qss", code, "decideExtension", Map.of("decision", "GRANTED"));
        String refused = loop.extensionAsked("2026-12-04");
        loop.submit("manager.qss", refused, "decideExtension", Map.of("decision", "REFUSED", "opinion", "风险较高"));
        time.travelTo(LocalDate.of(2026, 12, 4), LocalTime.of(9, 0));
        loop.submit(
                "manager.qss",
                refused,
                "superviseRectification",
                Map.of("decision", "REASSIGNED", "instruction", "换人", "section", "QSS-TF", "rectifier", "head.tf"));
        time.travelTo(LocalDate.of(2026, 12, 6), LocalTime.of(9, 0));
        loop.submit(
                "manager.qss", code, "superviseRectification", Map.of("decision", "INSTRUCTED", "instruction", "抓紧"));

        loop.submit("fitter.jd", code, "rectifyHazard", done());
        loop.submit("head.tf", refused, "rectifyHazard", done());

        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
        assertThat(loop.standsAt(refused)).containsExactly("acceptRectification");
    }

    @Test
    void aClosureThatIsDrawnIsCheckedAgainAndEndsConfirmed() {
        drawn.next();
        String code = loop.closed("B", "2026-12-01");

        assertThat(loop.standsAt(code)).containsExactly("recheckClosure");
        assertThat(loop.hazard(code).getState()).as("meanwhile").isEqualTo(HazardState.CLOSED);
        time.travelTo(LocalDate.of(2026, 12, 3), LocalTime.of(12, 0));
        loop.submit("officer.qss", code, "recheckClosure", Map.of("decision", "GENUINE", "opinion", "现场属实"));

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        assertThat(loop.steps(code))
                .endsWith(ACCEPTED, CLOSED, DRAWN_FOR_RECHECK, STEP_REMINDED, RECHECK_PASSED)
                .doesNotContain(FALSE_CLOSURE);
    }

    @Test
    void aFalseClosureIsRectifiedAgain() {
        drawn.next();
        String code = loop.closed("B", "2026-12-01");

        loop.submit("officer.qss", code, "recheckClosure", falseClosure("2026-12-04"));

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        loop.submit("fitter.jd", code, "rectifyHazard", done());
        loop.submit("officer.qss", code, "acceptRectification", passed());
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
        assertThat(loop.steps(code))
                .endsWith(CLOSED, DRAWN_FOR_RECHECK, FALSE_CLOSURE, RAISED_BY_RECHECK, RECTIFIED, ACCEPTED, CLOSED);
    }

    @Test
    void aFalseClosureOfWhatWasFixedOnTheSpotIsGradedFirst() {
        String code = loop.reported("worker.tf", Loop.report(null, true));
        drawn.next();
        loop.submit("officer.qss", code, "acceptRectification", passed());

        loop.submit("officer2.qss", code, "recheckClosure", Map.of("decision", "FALSE_CLOSURE", "opinion", "仍缺"));

        assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.GRADING);
    }

    private String lastNote(String code) {
        return loop.record(code).stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getNote();
    }

    private static String actor(RecordEntry entry) {
        return Optional.ofNullable(entry.getActor()).map(Person::getLogin).orElse("");
    }

    private static Map<String, Object> done() {
        return Map.of("decision", "DONE", "rectification", "已补做试验");
    }

    private static Map<String, Object> passed() {
        return Map.of("decision", "PASSED", "opinion", "现场核实合格");
    }

    private static Map<String, Object> falseClosure(String newDeadline) {
        return Map.of("decision", "FALSE_CLOSURE", "opinion", "现场仍在", "newDeadline", newDeadline);
    }

    private static Map<String, Object> failed(String newDeadline) {
        return Map.of("decision", "FAILED", "opinion", "记录不全", "newDeadline", newDeadline);
    }
}
