package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ready-made filters of Tasklist. */
@BihuanTest
class FiltersTest {

    @Autowired
    Loop loop;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"worker.tf", "fitter.jd", "head.jd", "officer.qss", "leader", "admin"})
    void everybodyMayOpenEveryFilter(String login) {
        String code = loop.reported();

        assertThat(filters.createFilterQuery().list()).hasSize(5).allSatisfy(filter -> open(login, filter));

        assertThat(loop.tasksSeenBy("worker.tf", code)).isEmpty();
    }

    @Test
    void aSectionHeadSeesWhatTheOwnSectionHasUnderWay() {
        String code = loop.assigned("B", "2026-12-01");

        assertThat(shown("本部门在办", "head.jd"))
                .contains(loop.task(code, "rectifyHazard").getId());
        assertThat(shown("本部门待办", "head.jd"))
                .doesNotContain(loop.task(code, "rectifyHazard").getId());
        assertThat(shown("本部门在办", "head.tf"))
                .doesNotContain(loop.task(code, "rectifyHazard").getId());
    }

    @Test
    void whatNobodyHasClaimedIsNotUnderWay() {
        String code = loop.reported();

        assertThat(shown("本部门待办", "officer.qss"))
                .contains(loop.task(code, "gradeHazard").getId());
        assertThat(shown("本部门在办", "officer.qss"))
                .doesNotContain(loop.task(code, "gradeHazard").getId());
    }

    @Test
    void whatIsSoonDueOrOverdueIsShownToItsGroupAndToWhoHasItOnly() {
        String soon =
                loop.task(loop.assigned("B", "2026-11-26"), "rectifyHazard").getId();

        assertThat(List.of("head.jd", "fitter.jd"))
                .allSatisfy(login -> assertThat(shown("即将到期", login)).contains(soon));
        assertThat(List.of("head.tf", "worker.tf", "officer.qss", "leader", "admin"))
                .allSatisfy(login -> assertThat(shown("即将到期", login)).doesNotContain(soon));
    }

    @Test
    void whoGaveATaskBackOrLostItToAnotherHasItNoLonger() {
        String code = loop.assigned("B", "2026-11-26");
        String task = loop.task(code, "rectifyHazard").getId();

        tasks.setAssignee(task, "head.jd");

        assertThat(shown("即将到期", "head.jd")).contains(task);
        assertThat(shown("即将到期", "fitter.jd")).doesNotContain(task);
        assertThat(loop.tasksSeenBy("fitter.jd", code)).isEmpty();
    }

    private List<String> shown(String name, String login) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        return loop.as(login, () -> filters.<Task>list(filter.getId())).stream()
                .map(Task::getId)
                .toList();
    }

    private void open(String login, Filter filter) {
        loop.as(login, () -> filters.list(filter.getId()));
    }
}
