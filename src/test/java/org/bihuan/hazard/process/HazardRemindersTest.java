package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When the loop reminds of a deadline, and when it says that it has passed. Today is Tuesday, 24 November 2026, 09:00. */
@BihuanTest
class HazardRemindersTest {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Test
    void gradeBIsRemindedThreeDaysAndOneDayBeforeAndOnTheDayAndFallsOverdueAtItsEnd() {
        String code = loop.assigned("B", "2026-12-04");

        time.travelTo(LocalDate.of(2026, 12, 10), MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-12-01T08:00 REMINDED",
                        "2026-12-03T08:00 REMINDED",
                        "2026-12-04T08:00 DUE_TODAY",
                        "2026-12-05T00:00 OVERDUE");
        assertThat(loop.hazard(code).isOverdue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, 2027-01-20, '2027-01-06, 2027-01-13, 2027-01-17, 2027-01-19'",
        "A,     2026-12-09, '2026-12-02, 2026-12-06, 2026-12-08'",
        "C,     2026-11-27, '2026-11-26'"
    })
    void everyGradeIsRemindedOnTheDaysOfTheTable(String grade, LocalDate deadline, String days) {
        String code = loop.assigned(grade, deadline.toString());

        time.travelTo(deadline, LocalTime.of(23, 59));

        assertThat(said(code))
                .filteredOn(line -> line.endsWith("T08:00 REMINDED"))
                .extracting(line -> line.substring(0, 10))
                .containsExactly(days.split(", "));
        assertThat(said(code)).last().isEqualTo(deadline + "T08:00 DUE_TODAY");
        assertThat(loop.hazard(code).isOverdue()).isFalse();
    }

    @Test
    void aDeadlineOfTodayIsOnlySaidToHavePassed() {
        String code = loop.assigned("C", "2026-11-24");

        time.travelTo(LocalDate.of(2026, 11, 27), MORNING);

        assertThat(said(code)).containsExactly("2026-11-25T00:00 OVERDUE");
    }

    @Test
    void aDeadlineOfTomorrowIsRemindedOfTomorrow() {
        String code = loop.assigned("C", "2026-11-25");

        time.travelTo(LocalDate.of(2026, 11, 25), MORNING);

        assertThat(said(code)).containsExactly("2026-11-25T08:00 DUE_TODAY");
    }

    @Test
    void whatIsRectifiedIsNotRemindedOf() {
        String code = loop.rectified("B", "2026-12-04");

        time.travelTo(LocalDate.of(2026, 12, 10), MORNING);

        assertThat(said(code)).isEmpty();
    }

    @Test
    void aNewDeadlineIsRemindedOfInsteadOfTheOld() {
        String code = loop.assigned("B", "2026-12-04");
        time.travelTo(LocalDate.of(2026, 12, 2), MORNING);
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        loop.submit(
                "officer2.qss",
                code,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2026-12-08"));

        time.travelTo(LocalDate.of(2026, 12, 12), MORNING);

        assertThat(said(code))
                .containsExactly(
                        "2026-12-01T08:00 REMINDED",
                        "2026-12-05T08:00 REMINDED",
                        "2026-12-07T08:00 REMINDED",
                        "2026-12-08T08:00 DUE_TODAY",
                        "2026-12-09T00:00 OVERDUE");
    }

    @Test
    void anApplicationThatWasDownOverAllOfThemSaysOnlyThatItIsOverdue() {
        String code = loop.assigned("B", "2026-12-01");

        time.sleepUntil(LocalDate.of(2026, 12, 4), MORNING);
        time.travelTo(LocalDate.of(2026, 12, 8), MORNING);

        assertThat(said(code)).containsExactly("2026-12-04T09:00 OVERDUE");
    }

    @Test
    void anApplicationThatWasDownOverThePreviousRemindersSaysOnceThatItIsDueToday() {
        String code = loop.assigned("B", "2026-12-01");

        time.sleepUntil(LocalDate.of(2026, 12, 1), MORNING);
        time.travelTo(LocalDate.of(2026, 12, 1), LocalTime.of(23, 0));

        assertThat(said(code)).containsExactly("2026-12-01T09:00 DUE_TODAY");
    }

    @Test
    void aReminderMadeUpForBeforeEightIsNotRepeatedAtEight() {
        String code = loop.assigned("B", "2026-12-01");

        time.sleepUntil(LocalDate.of(2026, 11, 30), LocalTime.of(7, 0));
        time.travelTo(LocalDate.of(2026, 12, 1), MORNING);

        assertThat(said(code)).containsExactly("2026-11-30T07:00 REMINDED", "2026-12-01T08:00 DUE_TODAY");
    }

    @ParameterizedTest
    @CsvSource({"C, 2026-11-27, 2026-11-27", "B, 2026-12-03, 2026-12-01", "A, 2026-12-09, 2026-12-09"})
    void limitsOfUpToTenDaysCountWorkingDaysWhereTheMineSaysSo(String grade, String qingshishan, String baihetan) {
        String counting = loop.graded(grade);
        String plain = loop.reported("worker.zc", Loop.report());
        loop.submit("officer.bht", plain, "gradeHazard", Map.of("decision", "GRADED", "grade", grade));

        assertThat(loop.form("officer.qss", counting, "assignRectification")).contains(entry("deadline", qingshishan));
        assertThat(loop.form("officer.bht", plain, "assignRectification")).contains(entry("deadline", baihetan));
    }

    /** What was said of the deadline, to the minute. */
    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry ->
                        List.of(Step.REMINDED, Step.DUE_TODAY, Step.OVERDUE).contains(entry.getStep()))
                .map(HazardRemindersTest::line)
                .toList();
    }

    private static String line(RecordEntry entry) {
        return entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) + " "
                + entry.getStep();
    }
}
