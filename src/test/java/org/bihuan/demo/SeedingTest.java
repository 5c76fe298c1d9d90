package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.TravelClock;
import org.bihuan.calendar.WorkingCalendar;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo province as it stands after its first start. */
@DemoTest
class SeedingTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TravelClock clock;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void someThreeHundredHazardsStandInEveryState() {
        Map<String, Long> states = counts("select state, count(*) from hazard group by state");

        assertThat(states)
                .containsAllEntriesOf(Map.of(
                        "GRADING", 16L,
                        "ASSIGNING", 15L,
                        "RECTIFYING", 94L,
                        "ACCEPTING", 17L,
                        "NOT_A_HAZARD", 15L,
                        "DUPLICATE", 15L));
        assertThat(states.get("CLOSED")).as("and what urged mines found").isBetween(131L, 300L);
    }

    @Test
    void aFifthAreOverdueAndHaveFallenSoThroughTheirTimers() {
        String overdue = "select count(*) from hazard where state = 'RECTIFYING' and deadline < '%s'"
                .formatted(LocalDate.now(clock));

        assertThat(number(overdue)).isEqualTo(60);
        assertThat(number(overdue + " and overdue = true")).isEqualTo(60);
    }

    @Test
    void everyAgeOnTheBoardOccurs() {
        LocalDate today = LocalDate.now(clock);
        List<Long> ages = jdbc
                .sql("select deadline from hazard where state = 'RECTIFYING' and overdue = true")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(deadline -> today.toEpochDay() - deadline.toEpochDay())
                .toList();

        assertThat(ages)
                .anyMatch(days -> days <= 3)
                .anyMatch(days -> days > 3 && days <= 7)
                .anyMatch(days -> days > 7 && days <= 30)
                .anyMatch(days -> days > 30);
    }

    @Test
    void everyMineHasOpenHazardsAndTheLargeOneMost() {
        Map<String, Long> open = counts("select u.code, count(*) from hazard h join unit u on u.id = h.mine_id"
                + " where h.state not in ('CLOSED', 'NOT_A_HAZARD', 'DUPLICATE') group by u.code");

        assertThat(open).hasSize(12);
        assertThat(open.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
                .extracting(Map.Entry::getKey)
                .isEqualTo("QSS");
    }

    @Test
    void everyOpenHazardWaitsAtItsTask() {
        long open = number("select count(*) from hazard where state not in ('CLOSED', 'NOT_A_HAZARD', 'DUPLICATE')");
        long inRecheck = number("select count(*) from hazard where recheck = 'DUE'");

        long besides = tasks.createTaskQuery()
                .taskDefinitionKeyIn("reportProgress", "superviseRectification")
                .count();
        assertThat(tasks.createTaskQuery()
                                .processDefinitionKeyIn("hazardLoop", "majorHazard", "rectification")
                                .count()
                        - besides)
                .isEqualTo(open + inRecheck);
        assertThat(runtime.createProcessInstanceQuery()
                        .rootProcessInstances()
                        .processDefinitionKey("hazardLoop")
                        .count())
                .isEqualTo(open + inRecheck);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void policiesStandInSeveralStages() {
        assertThat(counts("select state, count(*) from matter where kind = 'POLICY' group by state"))
                .isEqualTo(Map.of(
                        "DIAGNOSING", 1L, "DRAFTING", 1L, "APPROVING", 1L, "CARRYING_OUT", 2L, "POLICY_CLOSED", 1L));
        assertThat(counts("select state, count(*) from matter where kind = 'CHANGE' group by state"))
                .isEqualTo(Map.of("CHANGE_PROPOSED", 1L, "CHANGE_APPROVED", 1L));
    }

    @Test
    void twoEnforcementCasesAreClosedOneIsToBeFollowedUpAndTheListedMineIsToBeInspected() {
        assertThat(counts("select state, count(*) from matter where kind = 'ENFORCEMENT' group by state"))
                .isEqualTo(Map.of("CASE_CLOSED", 2L, "FOLLOWING_UP", 1L, "INSPECTING", 1L));
        assertThat(number("select count(*) from matter_hazard l join hazard h on h.id = l.hazard_id"
                        + " where h.state = 'RECTIFYING'"))
                .isEqualTo(2);
    }

    @Test
    void theBulletinOfAMonthThatEndedIsPublished() {
        assertThat(number("select count(*) from bulletin where published_at is not null"))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void mostMinesHaveFiledTheirPlanAndTheOthersHaveNotForVariousReasons() {
        assertThat(counts("select m.state, count(*) from matter m join filing f on f.matter_id = m.id"
                        + " where f.duty = 'mine-plan' group by m.state"))
                .isEqualTo(
                        Map.of("FILING_RECEIPTED", 9L, "FILING_CORRECTION", 1L, "FILING_REVIEW", 1L, "FILING_DUE", 1L));
        assertThat(number("select count(*) from matter m join filing f on f.matter_id = m.id"
                        + " where f.duty = 'mine-plan' and m.done_on > m.due_on"))
                .isEqualTo(2);
    }

    @Test
    void aMineIsUnderKeySupervisionAnotherIsProposedAndOthersWereDecidedOn() {
        assertThat(counts("select state, count(*) from matter where kind = 'KEY_SUPERVISION' group by state"))
                .containsAllEntriesOf(Map.of("KEY_INSPECTING", 1L, "KEY_DELISTED", 1L))
                .containsKeys("KEY_PROPOSED", "KEY_REFUSED");
    }

    @Test
    void mostUrgesAreSettledInTimeSomeLateAndFewMattersAreOverdue() {
        String settled = "select count(*) from matter where kind = 'URGE' and closed_at is not null and ";
        long inTime = number(settled + "cast(closed_at as date) <= due_on");
        long late = number(settled + "cast(closed_at as date) > due_on");

        assertThat(late).isPositive();
        assertThat(inTime).isGreaterThan(2 * late);
        assertThat(tasks.createTaskQuery()
                        .processDefinitionKeyIn(
                                "keySupervision", "enforcementCase", "minePolicy", "policyMeasure", "policyChange")
                        .dueBefore(Date.from(clock.instant()))
                        .list())
                .extracting(Task::getName)
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aBenchmarkMineIsNamedAndATrainingThereIsPlanned() {
        assertThat(counts("select state, count(*) from matter where kind in ('BENCHMARK', 'TRAINING') group by state"))
                .isEqualTo(Map.of("BENCHMARK_NAMED", 1L, "TRAINING_PLANNED", 1L));
    }

    @Test
    void theClockIsBackAtRealTimeAndNothingIsLeftDue() {
        assertThat(clock.travelled()).isFalse();
        assertThat(management.createJobQuery().timers().executable().count()).isZero();
    }

    @Test
    void everyStepStandsInTheRecordAtAPastMoment() {
        assertThat(counts("select step, count(*) from hazard_record group by step"))
                .containsKeys(
                        "REPORTED", "GRADED", "ASSIGNED", "RETURNED", "REMINDED", "DUE_TODAY", "OVERDUE", "CLOSED");
        assertThat(number("select count(*) from hazard_record r join hazard h on h.id = r.hazard_id"
                        + " where r.happened_at < h.registered_at"))
                .isZero();
    }

    @Test
    void mostHazardsHavePhotosOfWhatWasFoundAndAllClosedOnesOfWhatBecameOfIt() {
        assertThat(withPhotos("h.id > 0", "BEFORE")).isBetween(180L, 240L);
        long closed = number("select count(*) from hazard where state = 'CLOSED'");
        assertThat(withPhotos("h.state = 'CLOSED'", "AFTER")).isEqualTo(closed);
        assertThat(withPhotos("h.state = 'CLOSED'", "ACCEPTANCE")).isEqualTo(closed);
        assertThat(withPhotos("h.state in ('GRADING', 'ASSIGNING')", "AFTER")).isZero();
        assertThat(number("select count(distinct sha256) from evidence")).isGreaterThan(40);
    }

    @Test
    void photosWereFiledByThoseWhoDidTheStep() {
        assertThat(number("select count(*) from evidence e join hazard h on h.id = e.hazard_id"
                        + " where e.step = 'REPORTING' and (e.uploaded_by_id is null) <> h.anonymous"))
                .isZero();
        assertThat(number("select count(*) from evidence e join hazard h on h.id = e.hazard_id"
                        + " where e.step = 'RECTIFYING' and h.rectified_by_id <> e.uploaded_by_id"))
                .isZero();
        assertThat(number("select count(*) from evidence where step <> 'REPORTING'"))
                .isEqualTo(number("select count(*) from hazard_record where step = 'PHOTO_ADDED'"));
    }

    @Test
    void everyWorkingDayBeganWithDigests() {
        List<LocalDate> days = entities
                .createQuery("select l.postedAt from OutboxLetter l where l.template = 'digest'", Instant.class)
                .getResultList()
                .stream()
                .map(posted -> posted.atZone(TravelClock.ZONE))
                .filter(posted -> posted.toLocalTime().equals(LocalTime.of(7, 30)))
                .map(ZonedDateTime::toLocalDate)
                .distinct()
                .sorted()
                .toList();

        assertThat(days).hasSizeBetween(30, 45).allMatch(calendar::isWorkingDay);
    }

    private long withPhotos(String which, String stage) {
        return number("select count(*) from hazard h where " + which
                + " and exists (select 1 from evidence e where e.hazard_id = h.id and e.stage = '%s')"
                        .formatted(stage));
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
