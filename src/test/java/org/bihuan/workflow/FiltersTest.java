package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
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

    @ParameterizedTest
    @ValueSource(strings = {"worker.tf", "fitter.jd", "head.jd", "officer.qss", "leader", "admin"})
    void everybodyMayOpenEveryFilter(String login) {
        String code = loop.reported();

        assertThat(filters.createFilterQuery().list()).hasSize(4).allSatisfy(filter -> open(login, filter));

        assertThat(loop.tasksSeenBy("worker.tf", code)).isEmpty();
    }

    private void open(String login, Filter filter) {
        loop.as(login, () -> filters.list(filter.getId()));
    }
}
