package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Everybody says when they are away and who stands in; administrators say it for those who cannot. */
@BihuanTest
class AbsencePageTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Organization organization;

    @Autowired
    Deputies deputies;

    @Autowired
    Statements statements;

    @Autowired
    Time time;

    private Leave leave;

    @BeforeEach
    @AfterEach
    void nobodyIsAway() {
        leave = new Leave(web, jdbc);
        leave.forget();
        jdbc.update("delete from trail_entry where act like 'ABSENCE%'");
    }

    @Test
    void whoIsAwayHasADeputyFromTheFirstToTheLastDay() throws Exception {
        leave.ask("officer.qss", "2026-11-25", "2026-11-26", "officer2.qss")
                .andExpect(redirectedUrl("/absence"))
                .andExpect(flash().attribute("notice", containsString("已保存")));

        assertThat(absentFor("officer2.qss")).isEmpty();
        time.sleep(Duration.ofHours(15)); // midnight
        assertThat(absentFor("officer2.qss")).containsExactly("officer.qss");
        time.sleep(Duration.ofHours(47));
        assertThat(absentFor("officer2.qss")).containsExactly("officer.qss");
        time.sleep(Duration.ofHours(1));
        assertThat(absentFor("officer2.qss")).isEmpty();
        assertThat(trail()).containsExactly("officer.qss ABSENCE_TAKEN officer.qss");
    }

    @Test
    void thePageListsWhatWasIsAndWillBe() throws Exception {
        page("officer.qss").andExpect(content().string(containsString("没有请假记录。")));
        leave.ask("officer.qss", "2026-11-24", "2026-11-24", "officer2.qss");
        leave.ask("officer.qss", "2026-11-25", "2026-11-26", "officer2.qss");
        leave.ask("officer.qss", "2026-12-01", "2026-12-02", "head.tf");
        end("officer.qss", id("2026-12-01")).andExpect(redirectedUrl("/absence"));
        time.sleep(Duration.ofDays(1));

        page("officer.qss")
                .andExpect(content()
                        .string(allOf(
                                containsString("已到期"),
                                containsString("正在请假"),
                                containsString("已提前结束"),
                                containsString("年休假"),
                                containsString("2026-11-25 至 2026-11-26"))));
        web.perform(get("/").with(user("officer2.qss"))).andExpect(content().string(containsString("您正在代理 青安监员 的工作")));
        web.perform(get("/absence?lang=en").with(user("officer.qss")))
                .andExpect(content().string(containsString("Away now")));
    }

    @Test
    void whatIsEndedHoldsNoLongerAndStaysInTheList() throws Exception {
        leave.ask("officer.qss", "2026-11-24", "2026-11-30", "officer2.qss");
        assertThat(absentFor("officer2.qss")).containsExactly("officer.qss");

        end("officer.qss", id("2026-11-24")).andExpect(redirectedUrl("/absence"));

        assertThat(absentFor("officer2.qss")).isEmpty();
        page("officer.qss").andExpect(content().string(containsString("已提前结束")));
        end("officer.qss", id("2026-11-24")).andExpect(status().isNotFound());
        assertThat(trail())
                .containsExactly("officer.qss ABSENCE_TAKEN officer.qss", "officer.qss ABSENCE_ENDED officer.qss");
    }

    @Test
    void nobodyEndsSomebodyElses() throws Exception {
        leave.ask("officer.qss", "2026-11-24", "2026-11-30", "officer2.qss");

        end("officer2.qss", id("2026-11-24")).andExpect(status().isNotFound());
        long officer = organization.person("officer.qss").orElseThrow().getId();
        String others = "/people/" + officer + "/absence";
        web.perform(get(others).with(user("officer2.qss"))).andExpect(status().isForbidden());
        web.perform(post(others).with(user("officer2.qss")).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(others + "/" + id("2026-11-24") + "/end")
                        .with(user("officer2.qss"))
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(absentFor("officer2.qss")).containsExactly("officer.qss");
    }

    @Test
    void whoBringsNoTokenChangesNothing() throws Exception {
        web.perform(post("/absence")
                        .with(user("officer.qss"))
                        .param("firstDay", "2026-11-24")
                        .param("lastDay", "2026-11-24")
                        .param("deputy", "officer2.qss"))
                .andExpect(status().isForbidden());

        assertThat(absentFor("officer2.qss")).isEmpty();
    }

    @Test
    void anAdministratorDoesItForWhoIsIll() throws Exception {
        long officer = organization.person("officer.qss").orElseThrow().getId();
        String path = "/people/" + officer + "/absence";

        web.perform(post(path)
                        .with(ADMIN)
                        .with(csrf())
                        .param("firstDay", "2026-11-24")
                        .param("lastDay", "2026-11-30")
                        .param("deputy", "officer2.qss"))
                .andExpect(redirectedUrl(path));

        assertThat(absentFor("officer2.qss")).containsExactly("officer.qss");
        web.perform(get(path).with(ADMIN)).andExpect(content().string(containsString("青安监员")));
        web.perform(post(path + "/" + id("2026-11-24") + "/end").with(ADMIN).with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(absentFor("officer2.qss")).isEmpty();
        assertThat(trail()).containsExactly("admin ABSENCE_TAKEN officer.qss", "admin ABSENCE_ENDED officer.qss");
        web.perform(get("/people/1/absence").with(ADMIN)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-24, officer2.qss, 请填写第一天和最后一天",
        "2026-11-31, 2026-12-01, officer2.qss, 请填写第一天和最后一天",
        "2026-11-23, 2026-11-24, officer2.qss, 第一天不能早于今天",
        "2026-11-25, 2026-11-24, officer2.qss, 第一天不能早于今天",
        "2026-11-24, 2029-11-24, officer2.qss, 一次最长 366 天",
        "2026-11-24, 2026-11-25, '', 不能做代理人",
        "2026-11-24, 2026-11-25, officer.qss, 不能做代理人",
        "2026-11-24, 2026-11-25, officer.bht, 不能做代理人",
        "2026-11-24, 2026-11-25, group.g1, 不能做代理人",
        "2026-11-24, 2026-11-25, nobody, 不能做代理人"
    })
    void whatDoesNotFitIsRefusedAndNothingTypedIsLost(String first, String last, String deputy, String told)
            throws Exception {
        leave.ask("officer.qss", first, last, deputy)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString(told), containsString("value=\"年休假\""))));
    }

    @Test
    void nobodyIsAwayTwiceAtATime() throws Exception {
        leave.ask("officer.qss", "2026-11-24", "2026-11-30", "officer2.qss");

        leave.ask("officer.qss", "2026-11-30", "2026-12-02", "head.tf")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("2026-11-24 至 2026-11-30 已经请假")));
        leave.ask("officer.qss", "2026-12-01", "2026-12-02", "head.tf").andExpect(redirectedUrl("/absence"));
    }

    @Test
    void aDeputyIsThereAndHasNoDeputy() throws Exception {
        leave.ask("officer2.qss", "2026-11-28", "2026-11-29", "head.tf");

        leave.ask("officer.qss", "2026-11-24", "2026-11-28", "officer2.qss")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("青安监员二在 2026-11-28 至 2026-11-29 自己请假")));
        leave.ask("head.tf", "2026-11-29", "2026-11-29", "worker.tf")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("正代理 青安监员二（2026-11-28 至 2026-11-29）")));
    }

    @Test
    void peopleStandInWithinTheirOrganizationOnly() throws Exception {
        assertThat(colleagues("inspector.fa")).containsExactlyInAnyOrder("director.fa", "office.fa");
        assertThat(colleagues("leader")).containsExactlyInAnyOrder("admin", "promoter");
        assertThat(colleagues("group.g1")).isEmpty();
        assertThat(colleagues("officer.bht")).containsExactlyInAnyOrder("head.zc", "worker.zc");
    }

    @Test
    void anAdministratorsRightsAreNotHandedOver() throws Exception {
        leave.ask("admin", "2026-11-24", "2026-11-24", "leader");
        Person leader = organization.person("leader").orElseThrow();

        assertThat(absentFor("leader")).containsExactly("admin");
        assertThat(deputies.actor(leader).groups()).noneMatch(group -> group.contains("administrator"));
        web.perform(get("/people").with(user("leader").roles("BUREAU_LEADER"))).andExpect(status().isForbidden());
    }

    @Test
    void whoHasLeftStandsInForNobody() {
        leave.ask("officer.qss", "2026-11-24", "2026-11-30", "worker.tf");
        Person officer = organization.person("officer.qss").orElseThrow();
        assertThat(deputies.of(List.of(officer))).hasSize(1);

        jdbc.update("update person set active = false where login = 'worker.tf'");
        try {
            assertThat(deputies.of(List.of(officer))).isEmpty();
        } finally {
            jdbc.update("update person set active = true where login = 'worker.tf'");
        }
    }

    @Test
    void whoStandsInIsLookedUpInOneOrTwoStatementsForHoweverMany() {
        leave.ask("officer.qss", "2026-11-24", "2026-11-30", "worker.tf");
        leave.ask("officer2.qss", "2026-11-24", "2026-11-30", "worker.tf");
        leave.ask("fitter.jd", "2026-11-24", "2026-11-30", "head.tf");
        List<Person> people = organization.activeAfter(0, 500);
        Person worker = organization.person("worker.tf").orElseThrow();

        assertThat(statements.during(() -> deputies.actor(worker).groups())).hasSize(1);
        assertThat(statements.during(() -> deputies.actors(people).forEach(Actor::groups)))
                .hasSize(1);
        assertThat(statements.during(() -> deputies.of(people))).hasSize(2);
        assertThat(statements.during(() -> deputies.of(List.of(worker)))).hasSize(1);
    }

    private ResultActions page(String login) throws Exception {
        return web.perform(get("/absence").with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions end(String login, long id) throws Exception {
        return web.perform(post("/absence/" + id + "/end").with(user(login)).with(csrf()));
    }

    private long id(String firstDay) {
        return jdbc.queryForObject("select id from absence where first_day = ?", Long.class, firstDay);
    }

    private List<String> absentFor(String deputy) {
        return deputies.actor(organization.person(deputy).orElseThrow()).absent().stream()
                .map(Person::getLogin)
                .toList();
    }

    private List<String> colleagues(String login) throws Exception {
        String page = page(login).andReturn().getResponse().getContentAsString();
        return Pattern.compile("<option value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> trail() {
        return jdbc.queryForList(
                "select concat(who, ' ', act, ' ', subject) from trail_entry where act like 'ABSENCE%' order by id",
                String.class);
    }
}
