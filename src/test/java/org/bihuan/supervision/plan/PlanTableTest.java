package org.bihuan.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.Period;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the rows of the Plan are, by what the record of matters says, and for whom. */
@BihuanTest
class PlanTableTest {

    private static final int YEAR = 2026;

    @Autowired
    PlanTable table;

    @Autowired
    Plan plan;

    @Autowired
    Duties duties;

    @Autowired
    DutyFilings filings;

    @Autowired
    Organization organization;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Statements statements;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    /** What other tests did for a policy, by whatever clock, no longer counts. */
    @BeforeEach
    void forget() {
        jdbc.update("update matter_record set happened_at = '2018-01-01 09:00:00'"
                + " where step in ('MINE_DIAGNOSED', 'POLICY_APPROVED', 'POLICY_RECEIPTED')");
    }

    @Test
    void allRowsOfThePlanAreThereAndTheStepsThatShowThemExist() {
        assertThat(plan.obligations())
                .extracting(Obligation::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> "P" + number)
                        .toList());
        plan.obligations().stream()
                .map(Obligation::evidence)
                .filter(Evidence.Steps.class::isInstance)
                .flatMap(evidence -> ((Evidence.Steps) evidence).steps().stream())
                .forEach(step -> assertThat(
                                messages.getMessage("matter.step." + step, null, "", Locale.SIMPLIFIED_CHINESE))
                        .as(step)
                        .isNotEmpty());
        assertThat(standings("leader", YEAR).keySet())
                .as("those not supported yet")
                .doesNotContain("P9", "P24");
    }

    @Test
    void aPolicyApprovedAfterTheDayIsLateForItsMine() {
        supervising.receipted("QSS");

        Map<String, Standing> seen = standings("manager.qss", YEAR);

        for (String row : List.of("P13", "P14", "P15")) {
            assertThat(seen.get(row)).as(row).isEqualTo(new Standing(0, 1, 0, 0));
        }
        assertThat(standings("leader", YEAR).get("P14").all())
                .as("mines")
                .isEqualTo(organization.mines().size());
        assertThat(standings("manager.qss", YEAR - 1).get("P14")).isEqualTo(new Standing(0, 0, 1, 0));
    }

    @Test
    void itIsInTimeUntilItsDayAndWaitsBeforeIt() {
        String code = supervising.receipted("QSS");
        time.sleep(Duration.ofDays(100));
        assertThat(standings("manager.qss", YEAR + 1).get("P14")).isEqualTo(new Standing(0, 0, 0, 1));
        assertThat(due("P14", YEAR + 1)).isEqualTo(LocalDate.of(YEAR + 1, 6, 30));

        jdbc.update(
                "update matter_record set happened_at = '2027-02-01 09:00:00' where step = 'POLICY_APPROVED'"
                        + " and matter_id = (select id from matter where code = ?)",
                code);
        assertThat(standings("manager.qss", YEAR + 1).get("P14")).isEqualTo(new Standing(1, 0, 0, 0));
    }

    @Test
    void monthsBeforeThePlanHeldAndMonthsToComeAreNotAskedFor() {
        assertThat(standings("leader", YEAR).get("P12").all())
                .as("January to November")
                .isEqualTo(11);
        assertThat(standings("leader", 2019).get("P12").all())
                .as("June to December")
                .isEqualTo(7);
        assertThat(standings("director.fa", YEAR).get("P12").all())
                .as("not the branch's")
                .isZero();
    }

    @Test
    void whatIsFiledCountsByItsLastDay() {
        var report = duties.all().stream()
                .filter(duty -> duty.obligation().equals("P8"))
                .findFirst()
                .orElseThrow();
        Standing before = standings("leader", 2025).get("P8");
        transaction.executeWithoutResult(status -> filings.open(
                report, organization.unit("BHT").orElseThrow(), new Period(2025, 3), LocalDate.of(2025, 9, 30)));

        assertThat(standings("leader", 2025).get("P8").missing()).isEqualTo(before.missing() + 1);
        jdbc.update("update matter set done_on = '2025-09-29' where due_on = '2025-09-30' and kind = 'FILING'");
        assertThat(standings("leader", 2025).get("P8")).isEqualTo(before.and(Standing.MET));
        jdbc.update("update matter set done_on = '2025-10-09' where due_on = '2025-09-30' and kind = 'FILING'");
        assertThat(standings("leader", 2025).get("P8")).isEqualTo(before.and(Standing.MET_LATE));
    }

    @Test
    void whatIsFiledShowsItsNextLastDay() {
        assertThat(loop.as("leader", () -> table.of(2025)).stream().filter(line -> List.of("P2", "P8", "P19")
                        .contains(line.obligation().id())))
                .extracting(line -> line.obligation().id(), PlanTable.Line::due)
                .containsExactly(
                        tuple("P2", LocalDate.of(2025, 6, 30)),
                        tuple("P8", LocalDate.of(2025, 9, 30)),
                        tuple("P19", LocalDate.of(2025, 10, 15)));
    }

    @Test
    void aMineIsCountedForItselfOnly() {
        supervising.receipted("QSS");

        assertThat(standings("manager.qss", YEAR).get("P14")).isEqualTo(new Standing(0, 1, 0, 0));
        assertThat(standings("officer.bht", YEAR).get("P14").all()).isEqualTo(1);
        assertThat(standings("admin", YEAR).get("P14").all()).isZero();
    }

    @Test
    void fromTheDayOnWhichItStopsAMineOwesNothing() {
        int before = standings("leader", YEAR).get("P14").all();
        stop(LocalDate.of(YEAR, 6, 30));
        try {
            assertThat(standings("leader", YEAR).get("P14").all()).isEqualTo(before - 1);
            assertThat(standings("officer.bht", YEAR).get("P5").all()).isZero();
            stop(LocalDate.of(YEAR, 7, 1));
            assertThat(standings("leader", YEAR).get("P14").all()).isEqualTo(before);
            assertThat(standings("officer.bht", YEAR - 1).get("P5").all()).isEqualTo(1);
        } finally {
            jdbc.update("update unit set operation = 'PRODUCING', stopped_on = null where code = 'BHT'");
        }
    }

    private void stop(LocalDate day) {
        jdbc.update("update unit set operation = 'STOPPED', stopped_on = ? where code = 'BHT'", day);
    }

    @Test
    void itCostsAConstantNumberOfStatements() {
        assertThat(statements.during(() -> standings("leader", YEAR))).hasSizeLessThan(18);
    }

    @Test
    void thePageIsInBothLanguagesAndForTheYearsOfThePlan() throws Exception {
        page("leader", "/plan")
                .andExpect(content()
                        .string(allOf(containsString("P24"), containsString("尚未支持"), containsString("制定一企一策"))));
        page("leader", "/plan?lang=en").andExpect(content().string(containsString("one mine one policy")));
        page("manager.qss", "/plan?year=2019").andExpect(status().isOk());
        for (String year : List.of("2018", "2027", "-1")) {
            page("leader", "/plan?year=" + year).andExpect(status().isNotFound());
        }
        page("leader", "/plan?year=soon").andExpect(status().isBadRequest());
    }

    private Map<String, Standing> standings(String login, int year) {
        return loop.as(login, () -> table.of(year)).stream()
                .filter(line -> line.standing() != null)
                .collect(Collectors.toMap(
                        line -> line.obligation().id(), line -> Objects.requireNonNull(line.standing())));
    }

    private LocalDate due(String row, int year) {
        return loop.as("leader", () -> table.of(year)).stream()
                .filter(line -> line.obligation().id().equals(row))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }
}
