package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.bihuan.calendar.CalendarYear;
import org.bihuan.calendar.CalendarYear.Origin;
import org.bihuan.calendar.CalendarYear.Standing;
import org.bihuan.calendar.CalendarYears;
import org.bihuan.calendar.TravelClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Administrators see which years' holidays are known, and write this year's and the next one's. */
@BihuanTest
class CalendarPageTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");
    private static final LocalDate FRIDAY = LocalDate.of(2027, 2, 12);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20);

    @Autowired
    MockMvc web;

    @Autowired
    CalendarYears calendars;

    @Autowired
    WorkingCalendar working;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void filesOnly() {
        jdbc.update("delete from calendar_year");
        calendars.refresh();
    }

    @Test
    void everyYearIsShownWithItsStanding() throws Exception {
        assertThat(calendars.years().get(0))
                .isEqualTo(new CalendarYear(Year.of(2027), Standing.PROVISIONAL, Origin.FILE, 19, 0));
        assertThat(calendars.years().get(1).standing()).isEqualTo(Standing.PUBLISHED);

        clock.freezeAt(Instant.parse("2030-12-02T00:00:00Z"));

        assertThat(calendars.years().get(0))
                .isEqualTo(new CalendarYear(Year.of(2031), Standing.MISSING, Origin.NOWHERE, 0, 0));
        web.perform(get("/calendars").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("没有 2030 年正式的放假调休安排"), containsString("没有 2031 年正式的放假调休安排"))));
    }

    @Test
    void whatIsWrittenHoldsInPlaceOfTheFileUntilItIsForgotten() throws Exception {
        assertThat(working.isWorkingDay(FRIDAY)).isTrue();

        write("日期,类型,名称\n2027-02-12\t放假\t春节\n2027-02-20 补班 春节补班\n", false)
                .andExpect(redirectedUrl("/calendars"))
                .andExpect(flash().attribute("notice", containsString("2027 年的工作日历已保存并生效")));

        assertThat(working.isWorkingDay(FRIDAY)).isFalse();
        assertThat(working.isWorkingDay(SATURDAY)).isTrue();
        assertThat(working.isWorkingDay(LocalDate.of(2027, 10, 1)))
                .as("of the file")
                .isTrue();
        assertThat(calendars.years().get(0))
                .isEqualTo(new CalendarYear(Year.of(2027), Standing.PUBLISHED, Origin.PAGE, 1, 1));
        assertThat(working.wanted(LocalDate.of(2026, 12, 2))).isEmpty();
        web.perform(get("/calendars/2027").with(ADMIN))
                .andExpect(content().string(containsString("2027-02-12 放假 春节\n2027-02-20 补班 春节补班")));
        web.perform(get("/trail?text=2027").with(ADMIN))
                .andExpect(content().string(containsString("2027-02-20 补班 春节补班")));

        web.perform(post("/calendars/2027/forget").with(ADMIN).with(csrf())).andExpect(redirectedUrl("/calendars"));

        assertThat(working.isWorkingDay(FRIDAY)).isTrue();
        assertThat(working.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
    }

    @Test
    void whatAnotherNodeWroteIsFollowed() {
        jdbc.update(
                "insert into calendar_year (calendar_year, content, changed_at, changed_by) values (2027, ?, ?, 'admin')",
                "date,kind,name\n2027-02-12,holiday,春节\n",
                Timestamp.from(clock.instant()));

        calendars.refresh();

        assertThat(working.isWorkingDay(FRIDAY)).isFalse();
    }

    @Test
    void aProvisionalYearIsStillWanted() throws Exception {
        write("2027-02-12 放假 春节", true);

        assertThat(working.isWorkingDay(FRIDAY)).isFalse();
        assertThat(working.wanted(LocalDate.of(2026, 12, 2))).containsExactly(Year.of(2027));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-12 放假 春节;2027-02-13 过节, 第 2 行：kind 应为 holiday 或 workday",
        "2027-02-12 放假;;2027-02-30 放假, 第 3 行：“2027-02-30”不是日期",
        "2026-02-12 放假 春节, 第 1 行：2026-02-12 不属于 2027 年",
        "2027-02-12 放假;2027-02-12 补班, 第 2 行：2027-02-12 重复出现",
        "'', 第 1 行：没有写任何日期"
    })
    void aWrongLineIsToldAndWhatWasTypedIsKept(String typed, String problem) throws Exception {
        for (boolean provisional : List.of(true, false)) {
            write(typed.replace(';', '\n'), provisional)
                    .andExpect(status().isBadRequest())
                    .andExpect(content()
                            .string(allOf(
                                    containsString(problem),
                                    containsString(typed.replace(';', '\n') + "</textarea>"))));
        }

        assertThat(jdbc.queryForObject("select count(*) from calendar_year", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2028, 0, -5})
    void onlyThisYearAndTheNextOneAreWritten(int year) throws Exception {
        web.perform(get("/calendars/" + year).with(ADMIN)).andExpect(status().isNotFound());
        web.perform(post("/calendars/" + year).with(ADMIN).with(csrf())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY_OFFICER", "MINE_MANAGER", "BUREAU_LEADER"})
    void onlyAdministratorsSeeAndWriteThem(String role) throws Exception {
        UserRequestPostProcessor other = user("leader").roles(role);

        for (String path : List.of("/calendars", "/calendars/2027")) {
            web.perform(get(path).with(other)).andExpect(status().isForbidden());
        }
        for (String path : List.of("/calendars/2027", "/calendars/2027/forget")) {
            web.perform(post(path).param("days", "2027-02-12 放假").with(other).with(csrf()))
                    .andExpect(status().isForbidden());
            web.perform(post(path).with(ADMIN)).andExpect(status().isForbidden());
        }
        assertThat(working.isWorkingDay(FRIDAY)).isTrue();
    }

    private ResultActions write(String days, boolean provisional) throws Exception {
        var request = post("/calendars/2027").param("days", days).with(ADMIN).with(csrf());
        return web.perform(provisional ? request.param("provisional", "true") : request);
    }
}
