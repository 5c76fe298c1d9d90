package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Administrators add and change people, let them leave and come back; each act leaves a trace. */
@BihuanTest
class PersonPageTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");
    private static final String LOGIN = "pp-liu";

    @Autowired
    MockMvc web;

    @Autowired
    Visitors visitors;

    @Autowired
    Organization organization;

    @Autowired
    OrganizationFiles files;

    @Autowired
    JdbcTemplate jdbc;

    private long id;

    @BeforeEach
    void somebody() throws Exception {
        add(LOGIN, "刘大壮", "liu@qss.example", "QSS-JD", "rectifier").andExpect(redirectedUrl("/people?text=" + LOGIN));
        id = organization.person(LOGIN).orElseThrow().getId();
    }

    @AfterEach
    void gone() {
        jdbc.update("delete from person_role where person_id in (select id from person where login like 'pp-%')");
        jdbc.update("delete from person where login like 'pp-%'");
        jdbc.update("delete from trail_entry where subject like 'pp-%'");
    }

    @Test
    void somebodyIsAddedWithARoleInTheirUnitAndWithoutAPassword() throws Exception {
        Person added = organization.person(LOGIN).orElseThrow();

        assertThat(added.groups()).containsExactly("QSS-JD.rectifier", "QSS-JD.reporter");
        assertThat(added.hasPassword()).isFalse();
        assertThat(trail()).containsExactly("PERSON_ADDED 刘大壮; liu@qss.example; QSS-JD; rectifier@QSS-JD");
    }

    @Test
    void aChangeIsMadeAndTraced() throws Exception {
        change("刘大壮", "", "青石山煤矿/通防队", "section-head", "safety-officer")
                .andExpect(redirectedUrl("/people/" + id))
                .andExpect(flash().attribute("notice", "已保存。"));

        Person changed = organization.person(LOGIN).orElseThrow();
        assertThat(changed.getEmail()).isNull();
        assertThat(changed.groups()).containsExactly("QSS-TF.reporter", "QSS-TF.section-head", "QSS.safety-officer");
        assertThat(trail().get(1))
                .isEqualTo("PERSON_CHANGED email: liu@qss.example → ; unit: QSS-JD → QSS-TF;"
                        + " −rectifier@QSS-JD; +safety-officer@QSS; +section-head@QSS-TF");
        web.perform(get("/trail?text=" + LOGIN).with(ADMIN)).andExpect(content().string(containsString("修改人员")));
    }

    @Test
    void savingWithoutAChangeLeavesNoTrace() throws Exception {
        change("刘大壮", "liu@qss.example", "QSS-JD", "rectifier").andExpect(redirectedUrl("/people/" + id));

        assertThat(trail()).hasSize(1);
    }

    @Test
    void whoMayDoOtherThingsHasToLogInAgainAndWhoIsOnlyCalledOtherwiseHasNot() throws Exception {
        Cookie session = session();

        change("刘壮", "liu@qss.example", "QSS-JD", "rectifier");
        web.perform(get("/").cookie(session)).andExpect(status().isOk());

        change("刘壮", "liu@qss.example", "QSS-JD", "section-head");
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("http://localhost/login"));
    }

    @Test
    void whoLeavesIsLoggedOutAndKeptOutUntilTheyComeBack() throws Exception {
        Cookie session = session();

        activate(id, false).andExpect(flash().attribute("notice", "已办理离岗，账号已停用。"));

        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("http://localhost/login"));
        web.perform(formLogin().user(LOGIN).password(visitors.passwordOf(LOGIN)))
                .andExpect(unauthenticated());
        assertThat(organization.peopleOf(organization.unit("QSS").orElseThrow()))
                .extracting(Person::getLogin)
                .doesNotContain(LOGIN);
        assertThat(trail()).last().isEqualTo("PERSON_CHANGED active: true → false");

        activate(id, true);
        web.perform(formLogin().user(LOGIN).password(visitors.passwordOf(LOGIN)))
                .andExpect(authenticated());
    }

    @ParameterizedTest
    @CsvSource({
        "'', liu@qss.example, QSS-JD, rectifier, 姓名, 没有填写",
        "刘大壮, no-address, QSS-JD, rectifier, 邮箱, 不是邮箱地址",
        "刘大壮, '', 无此队, rectifier, 单位, 没有单位“无此队”",
        "刘大壮, '', 安监科, rectifier, 单位, 有几个单位叫“安监科”",
        "刘大壮, '', SDJ, rectifier, 角色, “测试省局”及其上级都不能设整改责任人",
        "刘大壮, '', QSS-JD, no-role, 角色, 没有这个角色"
    })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(
            String name, String email, String unit, String role, String column, String fault) throws Exception {
        change(name, email, unit, role)
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("没有保存"),
                                containsString("<strong>" + column + "</strong>"),
                                containsString(fault),
                                containsString("value=\"" + unit + "\""))));

        assertThat(organization.person(LOGIN).orElseThrow().getName()).isEqualTo("刘大壮");
        assertThat(trail()).hasSize(1);
    }

    @Test
    void aLogInNameIsGivenOnce() throws Exception {
        add(LOGIN, "另一人", "", "QSS-JD", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("已有这个用户名")));
        add("pp-刘", "另一人", "", "QSS-JD", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("含有不允许的字符")));
    }

    @Test
    void administratorsCannotShutThemselvesOut() throws Exception {
        long self = organization.person("admin").orElseThrow().getId();

        activate(self, false).andExpect(flash().attribute("problem", containsString("不能停用自己")));
        web.perform(post("/people/" + self)
                        .param("name", "管理员")
                        .param("unit", "SDJ")
                        .param("role", "bureau-leader", "")
                        .param("in", "SDJ", "")
                        .with(ADMIN)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不能停用自己")));

        assertThat(organization.holders(Role.ADMINISTRATOR))
                .extracting(Person::getLogin)
                .contains("admin");
    }

    @Test
    void whatAnAdministratorChangedIsNotUndoneByTheFilesAtTheNextStart() throws Exception {
        long office = organization.person("office.fa").orElseThrow().getId();
        web.perform(post("/people/" + office)
                .param("name", "新主任")
                .param("email", "office.fa@fa.example")
                .param("unit", "FA-1")
                .param("role", "office-head", "")
                .param("in", "FA-1", "")
                .with(ADMIN)
                .with(csrf()));

        files.load(Path.of("src/test/resources/organization"), "");

        assertThat(organization.person("office.fa").orElseThrow().getName()).isEqualTo("新主任");
        jdbc.update("update person set administered = false, name = '甲主任' where login = 'office.fa'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY_OFFICER", "MINE_MANAGER", "BUREAU_LEADER"})
    void onlyAdministratorsSeeAndChangePeople(String role) throws Exception {
        UserRequestPostProcessor other = user("leader").roles(role);

        for (String path : List.of("/people/new", "/people/" + id, "/people/import", "/people/import/people.xlsx")) {
            web.perform(get(path).with(other)).andExpect(status().isForbidden());
        }
        for (String path : List.of("/people/new", "/people/" + id, "/people/" + id + "/active?state=false")) {
            web.perform(post(path).with(other).with(csrf())).andExpect(status().isForbidden());
            web.perform(post(path).with(ADMIN)).andExpect(status().isForbidden());
        }
        assertThat(organization.person(LOGIN).orElseThrow().isActive()).isTrue();
    }

    @Test
    void somebodyWhoIsNotThereIsNotFound() throws Exception {
        web.perform(get("/people/1").with(ADMIN)).andExpect(status().isNotFound());
        web.perform(post("/people/1").with(ADMIN).with(csrf())).andExpect(status().isNotFound());
        activate(1, true).andExpect(status().isNotFound());
    }

    private ResultActions add(String login, String name, String email, String unit, String role) throws Exception {
        return web.perform(post("/people/new")
                .param("login", login)
                .param("name", name)
                .param("email", email)
                .param("unit", unit)
                .param("role", role, "")
                .param("in", "", "")
                .with(ADMIN)
                .with(csrf()));
    }

    private ResultActions change(String name, String email, String unit, String... roles) throws Exception {
        var request =
                post("/people/" + id).param("name", name).param("email", email).param("unit", unit);
        for (String role : roles) {
            request.param("role", role).param("in", "");
        }
        return web.perform(request.param("role", "").param("in", "").with(ADMIN).with(csrf()));
    }

    private ResultActions activate(long who, boolean state) throws Exception {
        return web.perform(post("/people/" + who + "/active")
                .param("state", String.valueOf(state))
                .with(ADMIN)
                .with(csrf()));
    }

    private Cookie session() throws Exception {
        return web.perform(formLogin().user(LOGIN).password(visitors.passwordOf(LOGIN)))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    private List<String> trail() {
        return jdbc.query(
                "select act, detail from trail_entry where subject = ? order by happened_at, id",
                (row, number) -> row.getString(1) + " " + row.getString(2),
                LOGIN);
    }
}
