package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The administrators' list of people, and the temporary passwords that they give. */
@BihuanTest
class PeoplePageTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");
    private static final String LOGIN = "office.fa";
    private static final String OWN = "Mine-shaft-650";

    @Autowired
    MockMvc web;

    @Autowired
    Visitors visitors;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Statements statements;

    private String old = "";

    @BeforeEach
    void aPersonWithAPassword() {
        old = visitors.passwordOf(LOGIN);
    }

    @AfterEach
    void restore() {
        visitors.passwordOf(LOGIN);
        jdbc.update("delete from person where login like 'paged-%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY_OFFICER", "MINE_MANAGER", "BUREAU_LEADER", "TEMPORARY_PASSWORD"})
    void onlyAdministratorsSeeItAndGivePasswords(String role) throws Exception {
        UserRequestPostProcessor other = user("leader").roles(role);

        web.perform(get("/people").with(other)).andExpect(status().is(role.startsWith("TEMP") ? 302 : 403));
        web.perform(post("/people/" + id() + "/password").with(other).with(csrf()))
                .andExpect(status().is(role.startsWith("TEMP") ? 302 : 403));

        web.perform(formLogin().user(LOGIN).password(old)).andExpect(authenticated());
    }

    @ParameterizedTest
    @CsvSource({"office.fa, 1", "甲主任, 1", "'  甲主任 ', 1", "%, 0", "_, 0", "!, 0", "nobody, 0"})
    void isSearchedByNameLogInAndUnitAndTakesWildcardsLiterally(String text, int found) throws Exception {
        assertThat(people("text", text).getTotalElements()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲分局一室", "FA-1"})
    void isSearchedByUnit(String text) throws Exception {
        assertThat(people("text", text).getTotalElements())
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from person p join unit u on u.id = p.unit_id where u.code = 'FA-1'",
                        Long.class));
    }

    @Test
    void isSearchedByRole() throws Exception {
        assertThat(people("role", "ADMINISTRATOR"))
                .extracting(PersonLine::login)
                .contains("admin")
                .doesNotContain("leader");
        assertThat(people("role", "MINE_MANAGER", "text", "甲")).isEmpty();
    }

    @Test
    void costsTheSameHoweverManyAreListed() {
        List<String> one = statements.during(() -> open("text", "admin"));

        assertThat(one).isNotEmpty();
        assertThat(statements.during(() -> open("text", "qss"))).hasSameSizeAs(one);
    }

    private void open(String... parameters) {
        assertThatCode(() -> people(parameters)).doesNotThrowAnyException();
    }

    @Test
    void aPageHasTwentyFiveAndLeadsToTheNextWithTheSameSearch() throws Exception {
        long unit = organization.unit("SDJ").orElseThrow().getId();
        for (int i = 0; i < 30; i++) {
            jdbc.update(
                    "insert into person (id, login, name, unit_id, password_hash, active, failed_logins)"
                            + " values (?, ?, '翻页', ?, '', true, 0)",
                    930_000 + i,
                    "paged-" + i,
                    unit);
        }

        assertThat(people("text", "paged-")).hasSize(25);
        assertThat(people("text", "paged-", "page", "1")).hasSize(5);
        assertThat(people("text", "paged-", "page", "-1").getNumber()).isZero();
        assertThat(people("text", "paged-", "page", "2147483647")).isEmpty();
        web.perform(get("/people?text=paged-").with(ADMIN))
                .andExpect(content()
                        .string(allOf(
                                containsString("第 1 页，共 2 页"),
                                containsString("/people?text=paged-&amp;role=&amp;page=1"))));
    }

    @Test
    void aTemporaryPasswordReplacesTheOldOneAndLetsChooseAnOwnOneOnly() throws Exception {
        Cookie before = session(old);
        String temporary = give();

        web.perform(get("/").cookie(before)).andExpect(redirectedUrl("http://localhost/login"));
        web.perform(formLogin().user(LOGIN).password(old)).andExpect(unauthenticated());
        Cookie session = session(temporary);
        for (String page : List.of("/", "/hazards", "/report", "/camunda/app/tasklist/default/", "/people")) {
            web.perform(get(page).cookie(session)).andExpect(redirectedUrl("/password"));
        }
        web.perform(get("/camunda/api/engine/engine/default/task").cookie(session))
                .andExpect(status().isForbidden());
        web.perform(get("/password").cookie(session))
                .andExpect(content().string(containsString("您使用的是临时密码，请先设置自己的密码")));

        change(session, temporary, OWN).andExpect(redirectedUrl("/login?changed"));

        web.perform(formLogin().user(LOGIN).password(temporary)).andExpect(unauthenticated());
        web.perform(get("/").cookie(session(OWN))).andExpect(status().isOk());
    }

    @Test
    void aTemporaryPasswordIsShownOnceAndKeptNowhere() throws Exception {
        String temporary = give();

        web.perform(get("/people?text=" + LOGIN).with(ADMIN))
                .andExpect(content().string(not(containsString(temporary))));
        assertThat(jdbc.queryForObject("select password_hash from person where login = ?", String.class, LOGIN))
                .startsWith("{bcrypt}")
                .doesNotContain(temporary);
    }

    @Test
    void anAccountThatWaitsMayLogInWithATemporaryPasswordAtOnce() throws Exception {
        for (int failure = 1; failure <= 5; failure++) {
            web.perform(formLogin().user(LOGIN).password("wrong")).andExpect(unauthenticated());
        }
        web.perform(formLogin().user(LOGIN).password(old)).andExpect(redirectedUrl("/login?wait"));

        session(give());
    }

    @Test
    void whoHasNoPasswordYetIsToldWhatEverybodyIs() throws Exception {
        jdbc.update("update person set password_hash = '' where login = ?", LOGIN);

        for (String guess : List.of("", "guess")) {
            web.perform(formLogin().user(LOGIN).password(guess)).andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void needsTheTokenAgainstForgery() throws Exception {
        web.perform(post("/people/" + id() + "/password").with(ADMIN)).andExpect(status().isForbidden());

        web.perform(formLogin().user(LOGIN).password(old)).andExpect(authenticated());
    }

    @Test
    void somebodyWhoIsNotThereIsNotFound() throws Exception {
        web.perform(post("/people/1/password").with(ADMIN).with(csrf())).andExpect(status().isNotFound());
    }

    private String give() throws Exception {
        return (String)
                web.perform(post("/people/" + id() + "/password").with(ADMIN).with(csrf()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("甲主任（" + LOGIN + "）的临时密码")))
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("password");
    }

    private ResultActions change(Cookie session, String old, String fresh) throws Exception {
        return web.perform(post("/password")
                .param("old", old)
                .param("fresh", fresh)
                .param("again", fresh)
                .cookie(session)
                .with(csrf()));
    }

    private Cookie session(String password) throws Exception {
        return web.perform(formLogin().user(LOGIN).password(password))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    @SuppressWarnings("unchecked")
    private Page<PersonLine> people(String... parameters) throws Exception {
        var request = get("/people").with(ADMIN);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return (Page<PersonLine>) web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("people");
    }

    private long id() {
        return organization.person(LOGIN).orElseThrow().getId();
    }
}
