package org.bihuan.supervision.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.FilingWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees which filing, fills it in and takes its tasks, by page and by the engine's REST API. */
@BihuanTest
class FilingPagesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    MockMvc mvc;

    @Autowired
    FilingWalk walk;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatAMineFilesIsSeenByItItsGroupItsBranchAndTheBureau() throws Exception {
        String code = walk.filed("QSS", "officer.qss");

        for (String login :
                List.of("officer.qss", "manager.qss", "group.g1", "inspector.fa", "director.fa", "leader")) {
            page(login, "/matters/" + code)
                    .andExpect(content().string(allOf(containsString("年度目标：已逐项安排"), containsString("按期报送"))));
            page(login, "/filings?text=" + code).andExpect(content().string(containsString("/matters/" + code)));
        }
        for (String login : List.of("officer.bht", "group.g2", "inspector.fb", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/filings?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
        }
    }

    @Test
    void whatABranchFilesIsSeenByItAndTheBureauOnly() throws Exception {
        String code = walk.opened("branch-year", "FA");

        for (String login : List.of("office.fa", "inspector.fa", "director.fa", "promoter")) {
            page(login, "/filings?text=" + code).andExpect(content().string(containsString("/matters/" + code)));
            page(login, "/matters/" + code).andExpect(status().isOk());
        }
        for (String login : List.of("inspector.fb", "officer.qss", "group.g1")) {
            page(login, "/filings?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
            page(login, "/matters/" + code).andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager.qss", "officer.bht", "inspector.fa", "group.g1", "admin"})
    void onlyWhoFilesForTheUnitTakesTheTaskAndFillsIn(String login) throws Exception {
        String code = walk.opened("mine-plan", "QSS");
        String task = ENGINE + "/task/" + loop.task(code, "submitFiling").getId();
        Visitor visitor = visitors.loggedIn(login);

        page(login, "/filings/" + code).andExpect(status().isNotFound());
        fillIn(login, code, 0, "field.goal", "零事故").andExpect(status().isNotFound());
        for (String part : List.of("", "/form-variables", "/deployed-form", "/variables")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(task + "/submit-form", "{\"variables\":{}}"));
    }

    @Test
    void whatIsTypedIsKeptAndShownAgainWhenItCannotBeSaved() throws Exception {
        String code = walk.opened("mine-plan", "QSS");

        page("officer.qss", "/matters/" + code + "?embed")
                .andExpect(content().string(containsString("/filings/" + code + "?embed")));
        fillIn("officer.qss", code, 0, "field.staff", "三人")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("三人"), containsString("只能填数字"))));
        fillIn("officer.qss", code, 0, "field.staff", "3").andExpect(redirectedUrl("/matters/" + code));
        fillIn("officer2.qss", code, 0, "field.staff", "4")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("有人保存了新的内容")));
        page("officer.qss", "/filings/" + code).andExpect(content().string(containsString("value=\"3\"")));
        page("officer.qss", "/filings/" + code + "?lang=en")
                .andExpect(content().string(containsString("Goal of the year")));
    }

    @Test
    void itemsAreAskedUnderTheirHeadingsAndShownWithWhatIsMissing() throws Exception {
        String code = walk.opened("self-assessment", "QSS");

        page("officer.qss", "/filings/" + code)
                .andExpect(content().string(allOf(containsString("三、风险过程管控"), containsString("部分符合"))));
        page("officer.qss", "/filings/" + code + "?lang=en")
                .andExpect(content().string(allOf(containsString("3. Process control"), containsString("Partly"))));
        mvc.perform(post("/filings/" + code)
                        .with(user("officer.qss"))
                        .with(csrf())
                        .param("version", "0")
                        .param("field.assess-body", "PARTIAL")
                        .param("field.assess-body.missing", "一线人员没有参加")
                        .param("field.assess-body.mendedBy", "2026-11-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("日期已经过去"), containsString("一线人员没有参加"))));
        walk.fillIn("officer.qss", code);
        Map<String, String> typed = new HashMap<>(walk.typed("officer.qss", code));
        typed.putAll(Map.of(
                "assess-body", "PARTIAL", "assess-body.missing", "一线人员没有参加", "assess-body.mendedBy", "2026-12-01"));
        walk.keep("officer.qss", code, typed);
        walk.submit("officer.qss", code, "submitFiling", Map.of());

        page("inspector.fa", "/matters/" + code)
                .andExpect(content()
                        .string(allOf(
                                containsString("一、风险辨识评估"),
                                containsString("一线人员没有参加"),
                                containsString("2026-12-01"),
                                containsString("19/20 (95%)"))));
        page("inspector.fa", "/filings?text=" + code).andExpect(content().string(containsString("19/20 (95%)")));
    }

    @Test
    void whatIsFiledNobodyChangesUntilItIsSentBack() throws Exception {
        String filed = walk.filed("QSS", "officer.qss");
        page("officer.qss", "/filings/" + filed).andExpect(status().isNotFound());

        String sentBack = walk.sentBack();
        page("officer.qss", "/filings/" + sentBack)
                .andExpect(content().string(allOf(containsString("任务没有写明责任人"), containsString("年度目标：已逐项安排"))));
    }

    @Test
    void whoHasFiledLooksAtItNeitherForTheOfficeNorForThePromotionOffice() {
        String code = walk.filed("QSS", "officer.qss");

        String heads =
                " person_role where person_id = (select id from person where login = 'officer.qss') and role_id = 'office-head'";
        jdbc.update("insert into person_role (person_id, role_id, unit_id) select p.id, 'office-head', u.id"
                + " from person p, unit u where p.login = 'officer.qss' and u.code = 'FA-1'");
        try {
            assertThatThrownBy(() -> walk.submit("officer.qss", code, "reviewFiling", Map.of("decision", "PASSED")))
                    .hasMessageContaining("自己报送");
        } finally {
            jdbc.update("delete from" + heads);
        }
    }

    @Test
    void theListIsFilteredSortedAndCounted() throws Exception {
        String missing = walk.opened("mine-plan", "QSS", 2601);
        String inTime = walk.opened("mine-plan", "BHT", 2601);
        walk.fillIn("officer.bht", inTime);
        walk.submit("officer.bht", inTime, "submitFiling", Map.of());
        time.travelTo(FilingWalk.DUE.plusDays(1), LocalTime.NOON);
        String late = walk.opened("group-plan", "G1", 2601);
        walk.fillIn("group.g1", late);
        walk.submit("group.g1", late, "submitFiling", Map.of());

        page("leader", "/filings?period=2601&standing=MISSING")
                .andExpect(content()
                        .string(allOf(
                                containsString("/matters/" + missing),
                                not(containsString("/matters/" + inTime)),
                                not(containsString("/matters/" + late)))));
        page("leader", "/filings?period=2601&standing=LATE&order=STATE")
                .andExpect(content().string(containsString("/matters/" + late)));
        page("leader", "/filings?period=2601&standing=IN_TIME&order=UNIT&duty=mine-plan")
                .andExpect(content().string(containsString("/matters/" + inTime)));
        page("leader", "/filings?period=x&order=LAST_FILED").andExpect(status().isOk());
        page("leader", "/filings?standing=NEVER").andExpect(status().isBadRequest());
        page("inspector.fb", "/filings?period=2601")
                .andExpect(content()
                        .string(allOf(
                                containsString("/matters/" + inTime), not(containsString("/matters/" + missing)))));
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        String code = walk.receipted();

        byte[] file = page("leader", "/filings.xlsx?text=" + code)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(code);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("双重预防机制落实方案");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("按期报送");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void theListAsksTheSameHoweverManyItShows() {
        walk.opened("mine-plan", "QSS", 2701);
        int few = asked("/filings?period=2701");
        walk.opened("mine-plan", "BHT", 2701);
        walk.opened("group-plan", "G1", 2701);
        walk.opened("group-plan", "G2", 2701);

        assertThat(asked("/filings?period=2701")).isEqualTo(few);
    }

    private int asked(String path) {
        return statements
                .during(() -> {
                    try {
                        page("leader", path);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .size();
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private ResultActions fillIn(String login, String code, int version, String field, String words) throws Exception {
        return mvc.perform(post("/filings/" + code)
                .with(user(login))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param(field, words));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(403, 404);
    }
}
