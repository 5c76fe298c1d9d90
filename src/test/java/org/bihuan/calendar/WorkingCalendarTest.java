package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ChineseCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.Date;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(
            CalendarFile.readAll("file:./config/calendars/", new PathMatchingResourcePatternResolver()));

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-14", "2026-02-28", "2026-05-09", "2026-10-10", "2021-02-07"})
    void makeUpDaysAtWeekendsAreWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-10-07", "2026-02-23", "2026-09-05", "2018-01-01"})
    void holidaysAndPlainWeekendsAreNot(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10", // the make-up Saturday counts
        "2026-09-30, 4, 2026-10-12",
        "2026-02-13, 1, 2026-02-14", // the Saturday before Spring Festival
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 7, 2026-03-02",
        "2026-10-03, 1, 2026-10-08", // found in the middle of the holiday
        "2025-12-31, 3, 2026-01-06", // over the end of a year and a make-up Sunday
        "2026-07-01, 0, 2026-07-01"
    })
    void countsWorkingDaysOverHolidaysAndMakeUpDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
        assertThat(calendar.plus(from, days, true)).isEqualTo(expected);
        assertThat(calendar.workingDaysBetween(from, expected)).isEqualTo(days);
    }

    @Test
    void countsCalendarDaysWhereTheMineSaysSo() {
        assertThat(calendar.plus(LocalDate.of(2026, 9, 30), 3, false)).isEqualTo("2026-10-03");
    }

    @Test
    void nothingLiesBetweenADayAndAnEarlierOne() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 1)))
                .isZero();
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 7, 1), -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWithoutACalendarCountsMondayToFridayAndIsReported() {
        assertThat(calendar.missingYears()).isEmpty();

        assertThat(calendar.plusWorkingDays(LocalDate.of(2031, 9, 30), 2)).isEqualTo("2031-10-02");

        assertThat(calendar.missingYears()).containsExactly(Year.of(2031));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, ''",
        "2026-12-01, 2027", // there is a provisional one
        "2027-01-01, 2027",
        "2031-11-30, 2031",
        "2031-12-01, '2031, 2032'",
        "2017-12-01, 2017"
    })
    void aPublishedCalendarIsWantedForThisYearAndInDecemberForTheNext(LocalDate today, String years) {
        assertThat(calendar.wanted(today).stream().map(Year::toString).collect(Collectors.joining(", ")))
                .isEqualTo(years);
    }

    @Test
    void onlyTheUnpublishedYearIsProvisional() {
        assertThat(calendar.provisional(Year.of(2026))).isFalse();
        assertThat(calendar.provisional(Year.of(2027))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2027-06-09, 5, 5", "2027-09-15, 8, 15"})
    void theProvisionalYearFollowsTheLunarCalendar(LocalDate day, int lunarMonth, int lunarDay) {
        ChineseCalendar lunar = new ChineseCalendar(
                Date.from(day.atTime(12, 0).atZone(TravelClock.ZONE).toInstant()));

        assertThat(lunar.get(ChineseCalendar.MONTH) + 1).isEqualTo(lunarMonth);
        assertThat(lunar.get(ChineseCalendar.DAY_OF_MONTH)).isEqualTo(lunarDay);
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    // The new moon of the lunar new year falls on 6 February 2027 at 23:56; ICU's approximation misses that midnight.
    @ValueSource(strings = {"2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-10-01"})
    void theProvisionalYearKeepsTheOtherStatutoryDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }
}
