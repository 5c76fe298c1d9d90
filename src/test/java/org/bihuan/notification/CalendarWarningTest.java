package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class CalendarWarningTest {

    private static final String LINE = "没有 2027 年正式的放假调休安排";

    @Autowired
    CalendarWarning warning;

    @Autowired
    Organization organization;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    @AfterEach
    void emptyOutbox() {
        jdbc.sql("delete from outbox_letter where template = 'calendarWanted'").update();
    }

    @Test
    void fromTheFirstOfDecemberEveryAdministratorIsToldOnceOfTheNextYear() {
        today("2026-11-30");
        assertThat(subjects()).isEmpty();

        today("2026-12-01");
        today("2026-12-02");
        today("2027-01-04");

        assertThat(subjects()).containsOnly("【系统维护】请更新 2027 年的工作日历");
        assertThat(recipients())
                .isNotEmpty()
                .containsExactlyElementsOf(organization.holders(Role.ADMINISTRATOR).stream()
                        .map(Person::getId)
                        .sorted()
                        .toList());
    }

    @Test
    void aYearThatHasBegunWithoutACalendarIsToldAtOnceAndEachYearAnew() {
        today("2031-05-06");
        today("2032-05-06");

        assertThat(subjects()).containsOnly("【系统维护】请更新 2031 年的工作日历", "【系统维护】请更新 2032 年的工作日历");
    }

    @Test
    void theHomePageOfAdministratorsSaysSoAsLongAsItHolds() throws Exception {
        mvc.perform(get("/").with(user("admin"))).andExpect(content().string(not(containsString(LINE))));

        today("2026-12-01");

        mvc.perform(get("/").with(user("admin"))).andExpect(content().string(containsString(LINE)));
        mvc.perform(get("/").with(user("officer.qss"))).andExpect(content().string(not(containsString(LINE))));
    }

    private void today(String day) {
        clock.freezeAt(LocalDate.parse(day)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(TravelClock.ZONE)
                .toInstant());
        warning.look();
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from outbox_letter where template = 'calendarWanted'")
                .query(String.class)
                .list();
    }

    private List<Long> recipients() {
        return jdbc.sql(
                        "select recipient_id from outbox_letter where template = 'calendarWanted' order by recipient_id")
                .query(Long.class)
                .list();
    }
}
