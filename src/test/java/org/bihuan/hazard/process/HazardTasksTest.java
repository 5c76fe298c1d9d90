package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.hazard.Field;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom each task goes to, when it is due, and what its card in Tasklist shows. */
@BihuanTest
class HazardTasksTest {

    @Autowired
    Loop loop;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void askThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void gradingGoesToTheMinesSafetyOfficers() {
        String code = loop.reported();

        Task task = loop.task(code, "gradeHazard");
        assertThat(task)
                .hasName("隐患定级")
                .isNotAssigned()
                .hasCandidateGroup("QSS.safety-officer")
                .hasDueDate(Date.from(Instant.parse("2026-11-24T09:00:00Z")));
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(task.getTenantId()).isEqualTo("QSS");
        assertThat(card(task)).isEqualTo(Map.of("hazard", code, "place", "-650中央变电所", "grade", "一般 B 级"));
        assertThat(seers(code)).isEqualTo(Set.of("officer.qss", "officer2.qss"));
    }

    @Test
    void assigningGoesToTheMinesSafetyOfficersByTheGradeGiven() {
        String code = loop.graded("A");

        Task task = loop.task(code, "assignRectification");
        assertThat(task)
                .hasName("下达整改")
                .isNotAssigned()
                .hasCandidateGroup("QSS.safety-officer")
                .hasDueDate(Date.from(Instant.parse("2026-11-25T01:00:00Z")));
        assertThat(task.getPriority()).isEqualTo(75);
        assertThat(card(task)).containsEntry("grade", "一般 A 级");
        assertThat(seers(code)).isEqualTo(Set.of("officer.qss", "officer2.qss"));
    }

    @Test
    void rectifyingGoesToTheNamedRectifierUnderTheEyesOfTheSectionsHead() {
        String code = loop.assigned("A", "2026-12-01");

        Task task = loop.task(code, "rectifyHazard");
        assertThat(task)
                .hasName("隐患整改")
                .isAssignedTo("fitter.jd")
                .hasCandidateGroupAssociated("QSS-JD.section-head")
                .hasDueDate(Date.from(Instant.parse("2026-12-01T15:59:59Z")));
        assertThat(task.getPriority()).isEqualTo(75);
        assertThat(card(task))
                .containsAllEntriesOf(
                        Map.of("grade", "一般 A 级", "section", "机电队", "deadline", "2026-12-01", "place", "-650中央变电所"));
        assertThat(seers(code)).isEqualTo(Set.of("fitter.jd", "head.jd"));
    }

    @Test
    void withoutANamedRectifierTheSectionsHeadTakesTheTask() {
        String code = loop.graded("C");
        Map<String, Object> order = Loop.assignment("2026-11-27");
        order.remove("rectifier");
        loop.submit("officer.qss", code, "assignRectification", order);

        assertThat(loop.task(code, "rectifyHazard")).isNotAssigned().hasCandidateGroup("QSS-JD.section-head");
        assertThat(seers(code)).isEqualTo(Set.of("head.jd"));
    }

    @Test
    void acceptingGoesToTheNamedAcceptor() {
        String code = loop.rectified("B", "2026-12-01");

        assertThat(loop.task(code, "acceptRectification"))
                .hasName("整改验收")
                .isAssignedTo("officer2.qss")
                .hasCandidateGroupAssociated("QSS.safety-officer")
                .hasDueDate(Date.from(Instant.parse("2026-11-26T15:59:59Z")));
        assertThat(seers(code)).isEqualTo(Set.of("officer.qss", "officer2.qss"));
    }

    @Test
    void whatWasFixedOnTheSpotIsForAnySafetyOfficerToAccept() {
        String code = loop.reported("worker.tf", Loop.report(null, true));

        assertThat(loop.task(code, "acceptRectification")).isNotAssigned().hasCandidateGroup("QSS.safety-officer");
    }

    @Test
    void theProposedGradeFollowsTheTable() {
        assertThat(proposed(Field.GAS)).isEqualTo("一般 A 级");
        assertThat(proposed(Field.SURFACE)).isEqualTo("一般 C 级");
        assertThat(proposed(Field.TRANSPORT)).isEqualTo("一般 B 级");
        assertThat(card(loop.task(loop.reported("worker.tf", Loop.report(15, false)), "gradeHazard")))
                .containsEntry("grade", "重大隐患");
    }

    @Test
    void whoActsForAnotherMineSeesNothing() {
        String code = loop.reported("worker.zc", Loop.report());

        assertThat(seers(code)).isEqualTo(Set.of("officer.bht"));
    }

    private String proposed(Field field) {
        String code = loop.reported("worker.tf", Loop.report("副井口", field));
        return (String) card(loop.task(code, "gradeHazard")).get("grade");
    }

    private Map<String, Object> card(Task task) {
        return tasks.getVariablesLocal(task.getId());
    }

    /** Who of both mines, the group, the branch and the bureau finds a task of this hazard. */
    private Set<String> seers(String code) {
        return Set.copyOf(List.of(
                        "worker.tf",
                        "officer.qss",
                        "officer2.qss",
                        "fitter.jd",
                        "head.aj",
                        "head.jd",
                        "head.tf",
                        "manager.qss",
                        "officer.bht",
                        "worker.zc",
                        "head.zc",
                        "group.g1",
                        "inspector.fa",
                        "admin")
                .stream()
                .filter(login -> !loop.tasksSeenBy(login, code).isEmpty())
                .toList());
    }
}
