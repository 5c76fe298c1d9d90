package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a query asks for, somebody finds their own tasks only, whether authorizations are looked up or known. */
@BihuanTest
class KnownReadsTest {

    @Autowired
    Loop loop;

    @Autowired
    TaskService tasks;

    private String toGrade;
    private String toRectify;

    @BeforeEach
    void open() {
        toGrade = loop.reported();
        toRectify = loop.assigned("B", "2026-12-01");
    }

    @Test
    void ownTasksAreFound() {
        assertThat(found("officer.qss", query -> query.taskCandidateGroup("QSS.safety-officer")))
                .contains(toGrade)
                .doesNotContain(toRectify);
        assertThat(found("fitter.jd", query -> query.taskAssignee("fitter.jd"))).contains(toRectify);
        assertThat(found("fitter.jd", query -> query.taskCandidateUser("fitter.jd")
                        .includeAssignedTasks()))
                .containsExactly(toRectify);
        assertThat(found("officer.qss", query -> query.taskCandidateUser("officer.qss")
                        .includeAssignedTasks()))
                .containsExactly(toGrade);
        assertThat(found("head.jd", query -> query.taskCandidateGroup("QSS-JD.section-head")
                        .includeAssignedTasks()))
                .contains(toRectify);
    }

    @Test
    void othersAreNotHoweverOneAsks() {
        assertThat(found("fitter.jd", query -> query.taskCandidateGroup("QSS.safety-officer")))
                .isEmpty();
        assertThat(found("fitter.jd", query -> query.taskCandidateUser("officer.qss")))
                .isEmpty();
        assertThat(found("officer.qss", query -> query.taskAssignee("fitter.jd")))
                .isEmpty();
        assertThat(found(
                        "officer.bht",
                        query -> query.taskCandidateGroupIn(List.of("BHT.safety-officer", "QSS.safety-officer"))))
                .doesNotContain(toGrade);
    }

    @Test
    void aPatternBesideTheOwnGroupsOpensNoDoor() {
        assertThat(found("fitter.jd", query -> query.taskCandidateGroupLike("%").taskCandidateUser("fitter.jd")))
                .isEmpty();
        assertThat(found("head.jd", query -> query.taskCandidateGroup("QSS-JD.section-head")
                        .taskCandidateGroupLike("%")))
                .doesNotContain(toGrade);
    }

    @Test
    void orOpensNoDoor() {
        assertThat(found("fitter.jd", query -> query.or()
                        .taskAssignee("fitter.jd")
                        .taskCandidateGroup("QSS.safety-officer")
                        .endOr()))
                .contains(toRectify)
                .doesNotContain(toGrade);
    }

    /** The business keys of what is found. */
    private List<String> found(String login, UnaryOperator<TaskQuery> asking) {
        return List.of(toGrade, toRectify).stream()
                .filter(code -> !loop.as(login, () -> asking.apply(tasks.createTaskQuery())
                                .processInstanceBusinessKey(code)
                                .list())
                        .isEmpty())
                .toList();
    }
}
