package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed decision table is a new version: what begins from then on follows it, what runs stays as it was. */
@BihuanTest
class RuleVersionTest {

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    RepositoryService repository;

    private String before;
    private Deployment changed;

    @BeforeEach
    void changeTheTable() throws IOException {
        before = loop.assigned("C", "2026-12-04");
        String table = Files.readString(Path.of("bpmn/deadline-plan.dmn"));
        int rule = table.indexOf("id=\"gradeC\"");
        String hastier = table.substring(0, rule)
                + table.substring(rule)
                        .replaceFirst("<text>3</text>", "<text>2</text>")
                        .replaceFirst("<text>\"1\"</text>", "<text>\"2\"</text>")
                        .replaceFirst("<text>\"1,3,7\"</text>", "<text>\"0\"</text>");
        changed = repository
                .createDeployment()
                .addString("deadline-plan.dmn", hastier)
                .deploy();
    }

    @AfterEach
    void changeItBack() {
        repository.deleteDeployment(changed.getId(), true);
    }

    @Test
    void whatIsOrderedAfterwardsFollowsTheNewVersionAndWhatRunsTheOld() {
        String proposed = loop.graded("C");
        assertThat(loop.form("officer.qss", proposed, "assignRectification").get("deadline"))
                .isEqualTo("2026-11-26");
        String after = loop.assigned("C", "2026-12-04");

        time.travelTo(LocalDate.of(2026, 12, 6), LocalTime.NOON);

        assertThat(said(before))
                .containsExactly(
                        "2026-12-03 REMINDED deadlinePlan/1",
                        "2026-12-04 DUE_TODAY deadlinePlan/1",
                        "2026-12-06 RAISED deadlinePlan/1");
        assertThat(said(after))
                .containsExactly(
                        "2026-12-02 REMINDED deadlinePlan/2",
                        "2026-12-04 DUE_TODAY deadlinePlan/2",
                        "2026-12-05 RAISED deadlinePlan/2");
    }

    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry ->
                        List.of(Step.REMINDED, Step.DUE_TODAY, Step.RAISED).contains(entry.getStep()))
                .map(RuleVersionTest::line)
                .toList();
    }

    private static String line(RecordEntry entry) {
        return entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDate() + " " + entry.getStep() + " "
                + entry.getRule();
    }
}
