package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.JudgedPerson.Verdict;
import org.bihuan.organization.PeopleImport.Preview;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Spreadsheets;
import org.bihuan.sheet.Table;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An administrator takes over a list of people: rows are judged one by one, good ones taken, nothing is taken twice. */
@BihuanTest
class PeopleImportTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");
    private static final String HEADINGS = "工号,姓名,邮箱,所属单位,角色\n";

    @Autowired
    MockMvc web;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Statements statements;

    @Autowired
    TravelClock clock;

    @AfterEach
    void gone() {
        jdbc.update("delete from person_role where person_id in (select id from person where login like 'pi-%')");
        jdbc.update("delete from person where login like 'pi-%'");
        jdbc.update("delete from people_file");
    }

    @Test
    void goodRowsAreTakenAndBadOnesAreListedWithRowColumnValueAndRemedy() throws Exception {
        String list = HEADINGS
                + "pi-wang,王一,wang@qss.example,青石山煤矿/机电队,整改责任人\n"
                + "pi-li,李二,,QSS-AJ,安监员、deputy-manager@QSS\n"
                + "pi-bad,,not-an-address,无此单位,大王\n"
                + "pi-wang,王又一,,QSS-JD,\n";

        String address = upload(list);

        assertThat(preview(address).counts()).isEqualTo(Map.of(Verdict.NEW, 2, Verdict.BAD, 2));
        page(address + "?verdict=BAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("<td data-label=\"行号\">4</td>"),
                                containsString("<strong>姓名</strong>"),
                                containsString("<q>not-an-address</q> <span>不是邮箱地址</span>"),
                                containsString("<q>无此单位</q>"),
                                containsString("<q>大王</q> <span>没有这个角色</span>"),
                                containsString("请写成 name@example.com 的样子"),
                                containsString("与第 2 行重复"),
                                not(containsString("pi-li")))));

        take(address).andExpect(flash().attribute("notice", containsString("已导入 2 人")));
        assertThat(organization.person("pi-wang").orElseThrow().groups())
                .containsExactly("QSS-JD.rectifier", "QSS-JD.reporter");
        assertThat(organization.person("pi-li").orElseThrow().groups())
                .containsExactly("QSS-AJ.reporter", "QSS.deputy-manager", "QSS.safety-officer");
        assertThat(organization.person("pi-bad")).isEmpty();
    }

    @Test
    void takingAListTwiceChangesNothing() throws Exception {
        String list = HEADINGS + "pi-wang,王一,,QSS-JD,整改责任人\npi-li,李二,,QSS-AJ,安监员\n";
        take(upload(list));
        List<List<Map<String, Object>>> once = everything();

        String again = upload(list);
        assertThat(preview(again).counts()).isEqualTo(Map.of(Verdict.SAME, 2));
        take(again);

        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void aColumnThatIsNotThereLeavesThingsAsTheyAreAndAnEmptyCellRemovesThem() throws Exception {
        take(upload(HEADINGS + "pi-wang,王一,wang@qss.example,QSS-JD,整改责任人\n"));

        take(upload("用户名,邮箱,状态\npi-wang,,离岗\n"));

        Person person = organization.person("pi-wang").orElseThrow();
        assertThat(person.getName()).isEqualTo("王一");
        assertThat(person.getEmail()).isNull();
        assertThat(person.isActive()).isFalse();
        assertThat(person.groups()).contains("QSS-JD.rectifier");
        assertThat(jdbc.queryForList(
                        "select detail from trail_entry where subject = 'pi-wang' and act = 'PERSON_CHANGED'",
                        String.class))
                .containsExactly("email: wang@qss.example → ; active: true → false");
        jdbc.update("delete from trail_entry where subject like 'pi-%'");
    }

    @Test
    void excelAndTheEncodingOfChineseSpreadsheetProgramsAreRead() throws Exception {
        byte[] excel = new Table(
                        "人员", List.of("用户名", "姓名", "单位", "角色"), List.of(List.of("pi-wang", "王一", "QSS-JD", "")))
                .toExcel();
        byte[] chinese = (HEADINGS + "pi-li,李二,,青石山煤矿/机电队,\n").getBytes(Charset.forName("GB18030"));

        take(upload("人员.xlsx", excel));
        take(upload("人员.csv", chinese));

        assertThat(organization.person("pi-wang").orElseThrow().getName()).isEqualTo("王一");
        assertThat(organization.person("pi-li").orElseThrow().getName()).isEqualTo("李二");
    }

    @Test
    void whatIsExportedIsUnchangedWhenImportedAgain() throws Exception {
        byte[] excel = web.perform(get("/people/import/people.xlsx").with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(Spreadsheets.read(excel)).extracting(Sheet::name).containsExactly("人员", "角色");
        assertThat(preview(upload("人员.xlsx", excel)).counts()).containsOnlyKeys(Verdict.SAME);
    }

    @Test
    void administratorsCannotShutThemselvesOutByAList() throws Exception {
        String address = upload("login,roles,state\nadmin,bureau-leader@SDJ,\n");

        page(address).andExpect(content().string(containsString("不能停用自己")));
        take(address);

        assertThat(organization.person("admin").orElseThrow().holds(Role.ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void lookingAtALongListCostsNoMoreStatementsThanAtAShortOne() throws Exception {
        String few = upload(many(2));
        String many = upload(many(300));

        List<String> ofFew = statements.during(() -> open(few));

        assertThat(ofFew).isNotEmpty();
        assertThat(statements.during(() -> open(many))).hasSameSizeAs(ofFew);
        assertThat(preview(many).rows()).hasSize(PeopleImport.PAGE_SIZE);
        assertThat(preview(many).pages()).isEqualTo(6);
    }

    @Test
    void aFileWithoutPeopleIsRefusedWithTheReason() throws Exception {
        send("人员.csv", "地点,内容\n井下,漏水\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("找不到表头行")));
        send("人员.csv", HEADINGS.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("表头下面没有内容")));
        send("", new byte[0]).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void listsAreForgottenAfterAWeekAndUnknownOnesNotFound() throws Exception {
        String address = upload(many(1));
        clock.freezeAt(clock.instant().plus(Duration.ofDays(8)));
        upload(many(1));

        page(address).andExpect(status().isNotFound());
        take(address).andExpect(status().isNotFound());
    }

    @Test
    void onlyAdministratorsUploadLookAndTake() throws Exception {
        String address = upload(many(1));
        UserRequestPostProcessor other = user("manager.qss").roles("MINE_MANAGER");

        web.perform(get(address).with(other)).andExpect(status().isForbidden());
        web.perform(multipart("/people/import").with(other).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(address + "/take").with(other).with(csrf())).andExpect(status().isForbidden());
        assertThat(organization.person("pi-0")).isEmpty();
    }

    private static String many(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add("pi-%d,工人%d,,QSS-JD,整改责任人".formatted(i, i));
        }
        return HEADINGS + String.join("\n", rows) + "\n";
    }

    private String upload(String list) throws Exception {
        return upload("人员.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String name, byte[] file) throws Exception {
        return send(name, file)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions send(String name, byte[] file) throws Exception {
        return web.perform(multipart("/people/import")
                .file(new MockMultipartFile("list", name, null, file))
                .with(ADMIN)
                .with(csrf()));
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(address).with(ADMIN));
    }

    private void open(String address) {
        assertThatCode(() -> page(address).andExpect(status().isOk())).doesNotThrowAnyException();
    }

    private Preview preview(String address) throws Exception {
        return (Preview) page(address).andReturn().getModelAndView().getModel().get("preview");
    }

    private ResultActions take(String address) throws Exception {
        return web.perform(post(address + "/take").with(ADMIN).with(csrf()));
    }

    private List<List<Map<String, Object>>> everything() {
        return List.of(
                jdbc.queryForList("select * from person order by id"),
                jdbc.queryForList("select * from person_role order by person_id, role_id, unit_id"),
                jdbc.queryForList("select * from trail_entry order by id"));
    }
}
