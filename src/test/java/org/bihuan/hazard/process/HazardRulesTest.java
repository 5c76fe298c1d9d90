package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.impl.form.FormException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the loop refuses, to whom, and in which words. */
@BihuanTest
class HazardRulesTest {

    private static final String FOUR_EYES = "整改人不能验收自己的整改，请由其他人验收。";
    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "合格");
    private static final Map<String, Object> DONE = Map.of("decision", "DONE", "rectification", "已整改");

    @Autowired
    Loop loop;

    @Test
    void whoRectifiedCannotAccept() {
        String code = assigned("B", "rectifier", "officer.qss", "acceptor", "");
        loop.submit("officer.qss", code, "rectifyHazard", DONE);

        refused("officer.qss", code, "acceptRectification", PASSED).hasMessage(FOUR_EYES);

        loop.submit("officer2.qss", code, "acceptRectification", PASSED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whoWasToRectifyCannotAcceptEitherThoughTheSectionsHeadReportedItDone() {
        String code = assigned("B", "rectifier", "officer.qss", "acceptor", "");
        loop.submit("head.jd", code, "rectifyHazard", DONE);

        refused("officer.qss", code, "acceptRectification", PASSED).hasMessage(FOUR_EYES);
    }

    @Test
    void whoFixedItOnTheSpotCannotAccept() {
        String code = loop.reported("officer.qss", Loop.report(null, true));

        refused("officer.qss", code, "acceptRectification", PASSED).hasMessage(FOUR_EYES);

        loop.submit("officer2.qss", code, "acceptRectification", PASSED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void nobodyIsAssignedToAcceptTheOwnRectification() {
        String code = loop.graded("B");

        refused("officer.qss", code, "assignRectification", changed("rectifier", "officer2.qss"))
                .hasMessage(FOUR_EYES);
    }

    @Test
    void peopleAndSectionsOfAnotherMineAreNotAssigned() {
        String code = loop.graded("B");

        refused("officer.qss", code, "assignRectification", changed("rectifier", "worker.zc"))
                .hasMessage("“worker.zc”不是本矿在职人员，请从列表中选择。");
        refused("officer.qss", code, "assignRectification", changed("acceptor", "officer.bht"))
                .hasMessage("“officer.bht”不是本矿在职人员，请从列表中选择。");
        refused("officer.qss", code, "assignRectification", changed("section", "BHT-ZC"))
                .hasMessage("责任单位“BHT-ZC”不属于本矿，请从列表中选择。");
    }

    @Test
    void whatTheCriteriaCallMajorIsLoweredOnlyForAReasonThatIsKept() {
        String code = loop.reported("worker.tf", Loop.report(3, false));
        assertThat(loop.hazard(code).getProposedGrade()).isEqualTo(Grade.MAJOR);

        refused("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "A"))
                .hasMessage("该隐患符合重大事故隐患判定标准，降低等级必须写明理由。");

        String reason = "防突措施已实施，仅记录缺失";
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "A", "reason", reason));
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getGrade()).isEqualTo(Grade.A);
        assertThat(hazard.getProposedGrade()).isEqualTo(Grade.MAJOR);
        assertThat(loop.record(code))
                .filteredOn(entry -> entry.getStep() == Step.GRADED)
                .extracting(RecordEntry::getNote)
                .containsExactly(reason);
    }

    @Test
    void aDuplicateRepeatsAnotherOpenHazardOfTheSameMine() {
        String code = loop.reported();
        String closed = loop.closed("C", "2026-11-26");
        String elsewhere = loop.reported("worker.zc", Loop.report());

        for (String original : new String[] {code, closed, elsewhere, "QSS-1999-0001"}) {
            refused("officer.qss", code, "gradeHazard", Map.of("decision", "DUPLICATE", "original", original))
                    .hasMessage("找不到本矿未销号的隐患“" + original + "”，请从列表中重新选择。");
        }
    }

    @Test
    void aDeadlineIsTodayOrLaterAndWithinAYear() {
        String code = loop.graded("B");

        refused("officer.qss", code, "assignRectification", Loop.assignment("2026-11-23"))
                .hasMessage("整改期限 2026-11-23 早于今天，请选择今天或以后的日期。");
        refused("officer.qss", code, "assignRectification", Loop.assignment("2027-11-25"))
                .hasMessage("整改期限最长 365 天，请提前。");

        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-11-24"));
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);
        for (String newDeadline : new String[] {"", "2026-11-23"}) {
            refused(
                            "officer2.qss",
                            code,
                            "acceptRectification",
                            Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", newDeadline))
                    .hasMessage("退回重新整改时请给出新的整改期限（今天或以后）。");
        }
    }

    /** Whoever submits it: the step is refused and everything stands as before. */
    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            String login, String code, String task, Map<String, Object> form) {
        int steps = loop.steps(code).size();
        AbstractThrowableAssert<?, ? extends Throwable> thrown =
                assertThatThrownBy(() -> loop.submit(login, code, task, form)).isInstanceOf(FormException.class);
        assertThat(loop.standsAt(code)).containsExactly(task);
        assertThat(loop.steps(code)).hasSize(steps);
        return thrown;
    }

    private String assigned(String grade, String... changes) {
        String code = loop.graded(grade);
        loop.submit("officer.qss", code, "assignRectification", changed(changes));
        return code;
    }

    private static Map<String, Object> changed(String... changes) {
        Map<String, Object> form = new LinkedHashMap<>(Loop.assignment("2026-12-01"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }
}
