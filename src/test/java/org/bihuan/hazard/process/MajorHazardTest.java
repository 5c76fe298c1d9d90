package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.hazard.Step.ACCEPTANCE_FAILED;
import static org.bihuan.hazard.Step.BRANCH_ACCEPTED;
import static org.bihuan.hazard.Step.CLOSED;
import static org.bihuan.hazard.Step.DELISTED;
import static org.bihuan.hazard.Step.GRADED;
import static org.bihuan.hazard.Step.GROUP_ACCEPTED;
import static org.bihuan.hazard.Step.LISTED;
import static org.bihuan.hazard.Step.MAJOR_REPORTED;
import static org.bihuan.hazard.Step.MINE_ACCEPTED;
import static org.bihuan.hazard.Step.PLANNED;
import static org.bihuan.hazard.Step.PLAN_RETURNED;
import static org.bihuan.hazard.Step.RECTIFIED;
import static org.bihuan.hazard.Step.REPORTED;
import static org.bihuan.hazard.Step.RETURNED;
import static org.bihuan.hazard.Step.WORK_STOPPED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/major-hazard.bpmn}. */
@BihuanTest
class MajorHazardTest {

    private static final Map<String, Object> DONE = Map.of("decision", "DONE", "rectification", "已补做试验");
    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "现场核实合格");
    private static final Map<String, Object> FAILED =
            Map.of("decision", "FAILED", "opinion", "未完成", "newDeadline", "2026-12-20");

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("majorHazard");

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Test
    void runsFromGradingThroughListingAndThreeAcceptancesToItsClosure() {
        String code = loop.closed("MAJOR", "2026-12-15");

        assertThat(loop.record(code))
                .extracting(RecordEntry::getStep, MajorHazardTest::actor, RecordEntry::getState)
                .containsExactly(
                        tuple(REPORTED, "worker.tf", HazardState.GRADING),
                        tuple(GRADED, "officer.qss", HazardState.STOPPING_WORK),
                        tuple(MAJOR_REPORTED, "", HazardState.STOPPING_WORK),
                        tuple(WORK_STOPPED, "manager.qss", HazardState.PLANNING),
                        tuple(PLANNED, "manager.qss", HazardState.LISTING),
                        tuple(LISTED, "director.fa", HazardState.RECTIFYING),
                        tuple(RECTIFIED, "fitter.jd", HazardState.MINE_ACCEPTING),
                        tuple(MINE_ACCEPTED, "manager.qss", HazardState.GROUP_ACCEPTING),
                        tuple(GROUP_ACCEPTED, "group.g1", HazardState.BRANCH_ACCEPTING),
                        tuple(BRANCH_ACCEPTED, "inspector.fa", HazardState.ACCEPTED),
                        tuple(DELISTED, "", HazardState.ACCEPTED),
                        tuple(CLOSED, "", HazardState.CLOSED));
        assertThat(loop.hazard(code).isListed()).isFalse();
        assertThat(loop.standsAt(code)).isEmpty();
    }

    @Test
    void aPlanThatTheBranchSendsBackIsRevisedAndListedWithItsLastDeadlineAsTheFirst() {
        String code = loop.planned("2026-12-30");

        loop.submit("director.fa", code, "listHazard", Map.of("decision", "PLAN_RETURNED", "reason", "缺通风措施"));

        assertThat(loop.standsAt(code)).containsExactly("draftPlan");
        assertThat(loop.form("manager.qss", code, "draftPlan"))
                .as("what was written is not lost")
                .containsEntry("measures", "补做试验并建立记录")
                .containsEntry("deadline", "2026-12-30");
        loop.submit("manager.qss", code, "draftPlan", Loop.plan("2026-12-20"));
        loop.submit("director.fa", code, "listHazard", Loop.listing());
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.isListed()).isTrue();
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-12-20");
        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        assertThat(loop.steps(code))
                .containsExactly(
                        REPORTED, GRADED, MAJOR_REPORTED, WORK_STOPPED, PLANNED, PLAN_RETURNED, PLANNED, LISTED);
    }

    @Test
    void whatIsReturnedAsWronglyAssignedGoesBackToThePlanWhichIsListedAnew() {
        String code = loop.assigned("MAJOR", "2026-12-15");

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "属通防队管辖"));

        assertThat(loop.standsAt(code)).containsExactly("draftPlan");
        assertThat(loop.steps(code)).endsWith(RETURNED);
        Map<String, Object> other = new LinkedHashMap<>(Loop.plan("2026-12-18"));
        other.put("section", "QSS-TF");
        other.put("rectifier", "head.tf");
        loop.submit("manager.qss", code, "draftPlan", other);
        loop.submit("director.fa", code, "listHazard", Loop.listing());
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getFirstDeadline()).as("it was listed with it").isEqualTo("2026-12-15");
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-18");
        loop.submit("head.tf", code, "rectifyHazard", DONE);
        assertThat(loop.standsAt(code)).containsExactly("acceptByMine");
    }

    @ParameterizedTest
    @CsvSource({"acceptByMine, manager.qss", "acceptByGroup, group.g1", "acceptByBranch, director.fa"})
    void whicheverAcceptanceFailsItIsRectifiedAgainAndAcceptedByAllThree(String failing, String login) {
        String code = loop.rectified("MAJOR", "2026-12-15");
        if (!failing.equals("acceptByMine")) {
            loop.submit("manager.qss", code, "acceptByMine", PASSED);
        }
        if (failing.equals("acceptByBranch")) {
            loop.submit("group.g1", code, "acceptByGroup", PASSED);
        }

        loop.submit(login, code, failing, FAILED);

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        Hazard hazard = loop.hazard(code);
        assertThat(hazard.getFailedAcceptances()).isEqualTo(1);
        assertThat(hazard.getFirstDeadline()).isEqualTo("2026-12-15");
        assertThat(hazard.getDeadline()).isEqualTo("2026-12-20");
        assertThat(loop.steps(code)).endsWith(ACCEPTANCE_FAILED);
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);
        loop.submit("manager.qss", code, "acceptByMine", PASSED);
        loop.submit("group.g1", code, "acceptByGroup", PASSED);
        loop.submit("director.fa", code, "acceptByBranch", PASSED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whileItIsRectifiedProgressIsReportedAgainAndAgain() {
        String code = loop.assigned("MAJOR", "2026-12-20");
        time.travelTo(LocalDate.of(2026, 11, 29), LocalTime.NOON);
        assertThat(loop.standsAt(code)).containsExactlyInAnyOrder("rectifyHazard", "reportProgress");

        loop.submit("manager.qss", code, "reportProgress", Map.of("progress", "试验台已就位", "percent", 40));

        assertThat(loop.standsAt(code)).containsExactly("rectifyHazard");
        time.travelTo(LocalDate.of(2026, 12, 4), LocalTime.NOON);
        assertThat(loop.standsAt(code)).containsExactlyInAnyOrder("rectifyHazard", "reportProgress");
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);
        assertThat(loop.standsAt(code)).as("nothing is left to report").containsExactly("acceptByMine");
    }

    private static String actor(RecordEntry entry) {
        return Optional.ofNullable(entry.getActor()).map(Person::getLogin).orElse("");
    }
}
