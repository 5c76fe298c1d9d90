package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Supervising;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BihuanTest
class UnitsPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    TaskService tasks;

    @Test
    void unitsAreFoundByCodeAndNameWithWhatIsAboveThem() throws Exception {
        assertThat(page("/units?text=QSS-JD")).contains("机电队", "区队", "青石山煤矿").doesNotContain("白河滩煤矿");
        assertThat(page("/units?text=青石山")).contains("甲分局一室");
    }

    @Test
    void aPageCostsTheSameHoweverManyUnitsItLists() {
        List<String> one = statements.during(() -> open("/units?text=QSS-JD"));

        assertThat(one).isNotEmpty();
        assertThat(statements.during(() -> open("/units?text=QSS"))).hasSizeLessThanOrEqualTo(one.size() + 1);
    }

    @Test
    void onlyAdministratorsSeeThem() throws Exception {
        web.perform(get("/units").with(user("leader").roles("BUREAU_LEADER"))).andExpect(status().isForbidden());
    }

    @Test
    void aUnitIsAddedAndChangedWithATrace() throws Exception {
        send("/units/new", "code", "QSS-ZB", "name", "准备队", "kind", "SECTION", "parent", "青石山煤矿")
                .andExpect(status().is3xxRedirection());
        assertThat(page("/units?text=QSS-ZB")).contains("准备队", "区队", "青石山煤矿");

        send("/units/QSS-ZB", "name", "安装准备队", "parent", "QSS").andExpect(status().is3xxRedirection());
        assertThat(page("/units?text=QSS-ZB")).contains("安装准备队");
        assertThat(page("/trail?text=QSS-ZB")).contains("添加单位", "修改单位", "准备队; SECTION");
    }

    @Test
    void theOpenTasksAboutAMineGoToTheOfficeThatSupervisesItNow() throws Exception {
        String policy = supervising.opened("QSS");
        String task = loop.task(policy, "diagnoseMine").getId();
        loop.as("inspector.fa", () -> {
            tasks.claim(task, "inspector.fa");
            return task;
        });
        try {
            supervisedBy("FB-1");
            for (String before : List.of("inspector.fa", "office.fa")) {
                assertThat(loop.tasksSeenBy(before, policy)).isEmpty();
            }
            assertThat(loop.tasksSeenBy("inspector.fb", policy)).containsExactly("diagnoseMine");
            loop.as("inspector.fb", () -> {
                tasks.claim(task, "inspector.fb");
                return task;
            });
        } finally {
            supervisedBy("FA-1");
        }
        assertThat(loop.tasksSeenBy("inspector.fb", policy)).isEmpty();
        assertThat(loop.task(policy, "diagnoseMine").getAssignee()).isNull();
        supervising.answer(policy, "inspector.fa");
        supervising.submit("inspector.fa", policy, "diagnoseMine", Map.of("conclusion", "机制基本建立"));
    }

    private void supervisedBy(String office) throws Exception {
        send("/units/QSS", "name", "青石山煤矿", "parent", "G1", "supervisor", office, "workingDays", "true")
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /units/new    | QSS-JD | 机电二队 | SECTION | QSS    |      | 已有单位使用
            /units/new    | 机电    | 机电二队 | SECTION | QSS    |      | 只能用字母、数字
            /units/new    | import | 机电二队 | SECTION | QSS    |      | 不能是 new、import
            /units/new    | QSS-J2 |          | SECTION | QSS    |      | 名称必填
            /units/new    | QSS-J2 | 机电二队 | SEC     | QSS    |      | 类别“SEC”不存在
            /units/new    | QSS-J2 | 机电二队 | SECTION |        |      | 请填上级单位
            /units/new    | QSS-J2 | 机电二队 | SECTION | FA     |      | 不能是这类单位的上级
            /units/new    | QSS-J2 | 机电二队 | SECTION | NONE   |      | 找不到
            /units/new    | QSS-J2 | 机电二队 | SECTION | QSS    | FA-1 | 只有煤矿填监察室
            /units/new    | XK     | 新矿     | MINE    | G1     |      | 煤矿必须填
            /units/QSS-JD |        | 机电队   |         | BHT    |      | 不能移到另一个煤矿
            """)
    void whatCannotBeIsRefusedAndNothingTypedIsLost(
            String path, String code, String name, String kind, String parent, String supervisor, String reason)
            throws Exception {
        String page = send(
                        path,
                        "code",
                        Objects.toString(code, ""),
                        "name",
                        Objects.toString(name, ""),
                        "kind",
                        Objects.toString(kind, ""),
                        "parent",
                        Objects.toString(parent, ""),
                        "supervisor",
                        Objects.toString(supervisor, ""))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains(reason);
        assertThat(page).contains("value=\"%s\"".formatted(Objects.toString(parent, "")));
    }

    @Test
    void aListIsTakenRowByRowWhateverItsOrder() throws Exception {
        String list =
                """
                编码,名称,类别,上级单位,监察单位,按工作日
                YSK-ZC,综采队,区队,YSK,,
                YSK,玉石矿,煤矿,G1,FA-1,是
                YSK-XX,某队,中队,YSK,,
                QSS-JD,机电队,区队,青石山煤矿,,否
                """;

        String page = upload(list);

        assertThat(page).contains("已添加", "没有变化", "类别“中队”不存在");
        assertThat(page("/units?text=YSK")).contains("玉石矿", "综采队").doesNotContain("某队");
        assertThat(upload(list)).doesNotContain("已添加");
    }

    @Test
    void aListStopsAMineAndOneWithoutThatColumnLeavesItAsItIs() throws Exception {
        upload("""
                编码,名称,类别,上级单位,监察单位,生产状态
                TCK,停产矿,煤矿,,FA-1,长期停产
                """);
        assertThat(page("/units?text=TCK")).contains("长期停产");
        assertThat(page("/units/TCK")).containsPattern("value=\"STOPPED\"[^>]*selected");

        assertThat(upload("编码,名称,类别,监察单位\nTCK,停产矿,煤矿,FA-1\n")).contains("没有变化");
        assertThat(upload("code,name,kind,supervisor,operation\nTCK,停产矿,MINE,FA-1,going\n"))
                .contains("生产状态填");
        assertThat(upload("code,name,kind,parent,operation\nTCK-1,停产队,SECTION,TCK,CLOSED\n"))
                .contains("只有煤矿可以长期停产或关闭");
        send("/units/TCK", "name", "停产矿", "supervisor", "FA-1", "operation", "PRODUCING")
                .andExpect(status().is3xxRedirection());
        assertThat(page("/units?text=TCK")).doesNotContain("长期停产");
        assertThat(page("/trail?text=TCK")).contains("operation STOPPED", "operation PRODUCING");
    }

    @Test
    void aRowAsksForTheUnitsThatItNamesOnly() throws Exception {
        upload("编码,名称,类别,上级单位,监察单位\nMYK,名引矿,煤矿,G1,FA-1\nMYK-1,名引科,科室,名引矿,\n");

        assertThat(upload("编码,名称,类别,上级单位\nMYK-1-1,名引班,班组,名引矿/名引科\n")).contains("已添加");
        List<String> asked =
                statements.during(() -> assertThatCode(() -> upload("编码,名称,类别,上级单位\nMYK-1-2,名引二班,班组,名引科\n"))
                        .doesNotThrowAnyException());
        assertThat(asked)
                .filteredOn(sql -> sql.contains(" unit "))
                .isNotEmpty()
                .allMatch(sql -> sql.contains(" where ") || sql.startsWith("insert") || sql.startsWith("update"));
    }

    @Test
    void aFileThatIsNoListIsRefused() throws Exception {
        web.perform(multipart("/units/import")
                        .file(new MockMultipartFile(
                                "list", "a.csv", "text/csv", "甲,乙".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(multipart("/units/import").with(csrf()).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyAdministratorsChangeThem() throws Exception {
        web.perform(post("/units/QSS-JD")
                        .param("name", "机电队")
                        .with(csrf())
                        .with(user("leader").roles("BUREAU_LEADER")))
                .andExpect(status().isForbidden());
        web.perform(get("/units/NONE").with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isNotFound());
    }

    private String upload(String list) throws Exception {
        return web.perform(multipart("/units/import")
                        .file(new MockMultipartFile(
                                "list", "units.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions send(String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder sent =
                post(path).with(csrf()).with(user("admin").roles("ADMINISTRATOR"));
        for (int at = 0; at < typed.length; at += 2) {
            sent.param(typed[at], typed[at + 1]);
        }
        return web.perform(sent);
    }

    private void open(String path) {
        assertThatCode(() -> page(path)).doesNotThrowAnyException();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
