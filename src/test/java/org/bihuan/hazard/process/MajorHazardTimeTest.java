package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a major hazard asks for reports, and who is told of what and of what is late. Today is Tuesday, 24 November 2026, 09:00. */
@BihuanTest
class MajorHazardTimeTest {

    private static final Set<Step> REPORTS =
            EnumSet.of(Step.PROGRESS_ASKED, Step.PROGRESS_REPORTED, Step.PROGRESS_LATE, Step.STEP_LATE);
    private static final Map<String, Object> REPORT = Map.of("progress", "试验台已就位", "percent", 40);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void groupAndBranchAreToldAtOnceAndTheMineManagerIsToStopTheWork() {
        String code = loop.graded("MAJOR");

        assertThat(letters(code))
                .containsExactlyInAnyOrder(
                        "majorReported director.fa urgent",
                        "majorReported group.g1 urgent",
                        "majorReported inspector.fa urgent",
                        "stopWorkAsked manager.qss urgent");
    }

    @Test
    void everyStepIsToldToWhoActsNextAtOnce() {
        String code = loop.closed("MAJOR", "2026-12-15");

        assertThat(letters(code))
                .allMatch(letter -> letter.endsWith(" urgent"))
                .contains(
                        "workStopped director.fa urgent",
                        "listingAsked director.fa urgent",
                        "assigned fitter.jd urgent",
                        "majorListed manager.qss urgent",
                        "majorListed group.g1 urgent",
                        "acceptanceAsked manager.qss urgent",
                        "acceptanceAsked group.g1 urgent",
                        "acceptanceAsked inspector.fa urgent",
                        "acceptanceAsked director.fa urgent",
                        "majorDelisted manager.qss urgent")
                .doesNotContain("acceptanceAsked officer.qss urgent");
    }

    @Test
    void reportsAreAskedForTwoDaysBeforeTheyAreDueEverySevenDays() {
        String code = loop.assigned("MAJOR", "2026-12-30");

        time.travelTo(LocalDate.of(2026, 11, 30), LocalTime.NOON);
        loop.submit("manager.qss", code, "reportProgress", REPORT);
        time.travelTo(LocalDate.of(2026, 12, 6), LocalTime.NOON);
        loop.submit("manager.qss", code, "reportProgress", REPORT);
        time.travelTo(LocalDate.of(2026, 12, 11), LocalTime.NOON);

        assertThat(said(code))
                .containsExactly(
                        "2026-11-29T00:00 PROGRESS_ASKED",
                        "2026-11-30T12:00 PROGRESS_REPORTED",
                        "2026-12-05T00:00 PROGRESS_ASKED",
                        "2026-12-06T12:00 PROGRESS_REPORTED",
                        "2026-12-11T00:00 PROGRESS_ASKED");
        assertThat(letters(code))
                .contains("progressAsked manager.qss urgent", "progressReported director.fa urgent")
                .doesNotContain("majorLate director.fa urgent");
    }

    @Test
    void aReportThatIsLateIsToldToGroupAndBranchOnceAndAgainAfterAWeek() {
        String code = loop.assigned("MAJOR", "2026-12-30");

        time.travelTo(LocalDate.of(2026, 12, 10), LocalTime.NOON);

        assertThat(said(code))
                .containsExactly(
                        "2026-11-29T00:00 PROGRESS_ASKED",
                        "2026-12-02T00:00 PROGRESS_LATE",
                        "2026-12-09T00:00 PROGRESS_LATE");
        assertThat(letters(code))
                .filteredOn(letter -> letter.startsWith("majorLate"))
                .containsExactlyInAnyOrder(
                        "majorLate director.fa urgent",
                        "majorLate director.fa urgent",
                        "majorLate group.g1 urgent",
                        "majorLate group.g1 urgent",
                        "majorLate inspector.fa urgent",
                        "majorLate inspector.fa urgent",
                        "majorLate manager.qss urgent",
                        "majorLate manager.qss urgent");

        loop.submit("manager.qss", code, "reportProgress", REPORT);
        time.travelTo(LocalDate.of(2026, 12, 14), LocalTime.NOON);
        assertThat(said(code)).last().isEqualTo("2026-12-10T12:00 PROGRESS_REPORTED");
    }

    @Test
    void anApplicationThatWasDownSaysOnceThatTheReportIsLate() {
        String code = loop.assigned("MAJOR", "2026-12-30");

        time.sleepUntil(LocalDate.of(2026, 12, 8), LocalTime.of(9, 0));

        assertThat(said(code))
                .containsExactlyInAnyOrder("2026-12-08T09:00 PROGRESS_ASKED", "2026-12-08T09:00 PROGRESS_LATE");
    }

    @Test
    void workThatIsNotConfirmedStoppedByTheEndOfTheDayIsToldToGroupAndBranch() {
        String code = loop.graded("MAJOR");

        time.travelTo(LocalDate.of(2026, 11, 26), LocalTime.NOON);

        assertThat(said(code)).containsExactly("2026-11-25T00:00 STEP_LATE");
        assertThat(letters(code)).contains("majorLate director.fa urgent", "majorLate group.g1 urgent");
        loop.submit("manager.qss", code, "confirmStopWork", Loop.stopWork());
        time.travelTo(LocalDate.of(2026, 11, 30), LocalTime.NOON);
        assertThat(said(code))
                .as("the plan was due on the 29th")
                .containsExactly("2026-11-25T00:00 STEP_LATE", "2026-11-30T00:00 STEP_LATE");
    }

    @Test
    void whatIsClosedIsNeverLate() {
        String code = loop.closed("MAJOR", "2026-12-15");

        time.travelTo(LocalDate.of(2027, 1, 15), LocalTime.NOON);

        assertThat(said(code)).isEmpty();
    }

    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry -> REPORTS.contains(entry.getStep()))
                .map(MajorHazardTimeTest::line)
                .toList();
    }

    private static String line(RecordEntry entry) {
        return entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) + " "
                + entry.getStep();
    }

    /** Template, recipient and whether it goes at once. */
    private List<String> letters(String code) {
        return jdbc.query(
                "select l.template, p.login, l.urgent from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.dedupe_key like ? order by l.id",
                (row, number) -> row.getString(1) + " " + row.getString(2) + (row.getBoolean(3) ? " urgent" : ""),
                code + "/%");
    }
}
