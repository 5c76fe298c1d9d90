package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.exchange.ledger.SampleLedgers;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Spreadsheets;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BihuanTest
class ImportPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcTemplate jdbc;

    private static final byte[] ONE_ROW =
            "排查时间,排查地点,隐患内容,隐患等级,责任单位,整改期限\n2026-09-07,井下水仓,主水仓淤积,A,机电队,2026-09-20\n".getBytes(StandardCharsets.UTF_8);

    private SampleMine mine;

    @BeforeEach
    void openMine() {
        mine = new SampleMine(jdbc);
    }

    @Test
    void withoutImportsThePageSaysWhatToDo() throws Exception {
        pages.perform(get("/import").with(officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有导入过台账")))
                .andExpect(content().string(containsString("/import/template.xlsx")));
    }

    @Test
    void anUploadedLedgerIsShownWithItsVerdictsAndNothingIsImported() throws Exception {
        String page = upload(SampleLedgers.messy());

        pages.perform(get(page).with(officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("导入 210 行")))
                .andExpect(content().string(not(containsString("import-progress"))))
                .andExpect(content().string(containsString("下载有错误的 11 行")));
        assertThat(jdbc.queryForObject("select count(*) from hazard where code like ?", Long.class, mine.code() + "-%"))
                .isZero();
    }

    @Test
    void theBadRowsAreListedWithRowColumnValueAndRemedy() throws Exception {
        String page = upload(SampleLedgers.messy());

        pages.perform(get(page).param("verdict", "BAD").with(officer()))
                .andExpect(content()
                        .string(allOf(
                                containsString("106"),
                                containsString("责任单位"),
                                containsString("不存在的队"),
                                containsString("请改为："))));
    }

    @Test
    void aConfirmedImportShowsItsProgressThenItsResultAndAsksTheBrowserToLookAgain() throws Exception {
        String page = upload(ONE_ROW);

        pages.perform(post(page + "/confirm").with(officer()).with(csrf())).andExpect(redirectedUrl(page));

        await().atMost(Duration.ofMinutes(1)).until(() -> "true"
                .equals(pages.perform(get(page + "/progress").with(officer()))
                        .andReturn()
                        .getResponse()
                        .getHeader("HX-Refresh")));
        pages.perform(get(page).with(officer()))
                .andExpect(content().string(containsString("已导入 1 条隐患")))
                .andExpect(content().string(containsString("/hazards/" + mine.code() + "-2026-0001")))
                .andExpect(content().string(not(containsString("import-progress"))));
        pages.perform(post(page + "/confirm").with(officer()).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void anOfficersDeputyImportsWhileTheOfficerIsAwayAndTheRecordSaysForWhom() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 24);
        Leave leave = new Leave(pages, jdbc);
        String deputy = mine.login("何学军");
        pages.perform(get("/import").with(user(deputy))).andExpect(status().isForbidden());
        pages.perform(get("/").with(user(deputy))).andExpect(content().string(not(containsString("/import"))));
        leave.take(mine.officer(), today, today, deputy);
        pages.perform(get("/").with(user(deputy)))
                .andExpect(content().string(containsString("/import")))
                .andExpect(content().string(containsString("/batch")));

        String page = Objects.requireNonNull(pages.perform(multipart("/import")
                        .file(new MockMultipartFile("ledger", "ledger.csv", "text/csv", ONE_ROW))
                        .with(user(deputy))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        pages.perform(post(page + "/confirm").with(user(deputy)).with(csrf())).andExpect(redirectedUrl(page));

        String code = mine.code() + "-2026-0001";
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select concat(p.login, ' for ', a.login) from hazard_record r join hazard h on h.id = r.hazard_id"
                                + " join person p on p.id = r.actor_id join person a on a.id = r.acted_for_id"
                                + " where h.code = ? and r.step = 'IMPORTED'",
                        String.class,
                        code))
                .containsExactly(deputy + " for " + mine.officer()));
        leave.end(mine.officer());
        pages.perform(get("/import").with(user(deputy))).andExpect(status().isForbidden());
    }

    @Test
    void aScriptInACellIsShownAsText() throws Exception {
        String page = upload(SampleLedgers.messy());

        pages.perform(get(page).param("verdict", "WARNING").with(officer()))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void pagesAndFiltersThatDoNotExistAreEmptyNotErrors() throws Exception {
        String page = upload(SampleLedgers.messy());

        pages.perform(get(page).param("page", "999").with(officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这样的行")));
        pages.perform(get(page).param("page", "-1").with(officer())).andExpect(status().isOk());
        pages.perform(get(page).param("verdict", "NONE").with(officer())).andExpect(status().isBadRequest());
    }

    @Test
    void aFileThatIsNoLedgerIsRefusedWithTheRemedy() throws Exception {
        refused("这是一封信".getBytes(StandardCharsets.UTF_8), 422, "找不到表头行");
        refused(new byte[] {'%', 'P', 'D', 'F', 0, 1}, 422, "这不是电子表格文件");
        refused(new byte[0], 422, "文件里没有内容");
        refused(new byte[Spreadsheets.MAX_BYTES + 1], 413, "文件超过 10 MB");
        pages.perform(multipart("/import").with(officer()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有选择文件")));
    }

    @Test
    void aMappingThatMakesNoSenseIsNoError() throws Exception {
        String page = upload(SampleLedgers.messy());

        pages.perform(post(page + "/mapping")
                        .param("PLACE", "-1")
                        .param("GRADE", "9999999")
                        .param("SECTION", "abc")
                        .param("DEADLINE", "")
                        .with(officer())
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        pages.perform(get(page).with(officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("有必填列没有找到")))
                .andExpect(content().string(containsString("没有可导入的行")));
    }

    @Test
    void theTemplateCanBeFilledInAndItsExampleIsNotImported() throws Exception {
        byte[] template = pages.perform(get("/import/template.xlsx").with(officer()))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(Spreadsheets.read(template)).extracting(Sheet::name).containsExactly("隐患台账", "填写说明");
        refused(template, 422, "表头下面没有内容");
    }

    @Test
    void onlySafetyOfficersOfTheMineComeIn() throws Exception {
        String page = upload(SampleLedgers.messy());
        RequestPostProcessor worker = user(mine.login("何传忠"));

        pages.perform(get("/import").with(worker)).andExpect(status().isForbidden());
        pages.perform(get("/import/template.xlsx").with(worker)).andExpect(status().isForbidden());
        pages.perform(get(page).with(worker)).andExpect(status().isForbidden());
        for (String part : new String[] {"", "/progress", "/bad-rows.xlsx"}) {
            pages.perform(get(page + part).with(user("officer.bht"))).andExpect(status().isNotFound());
        }
        pages.perform(post(page + "/confirm").with(user("officer.bht")).with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(post(page + "/confirm").with(officer())).andExpect(status().isForbidden());
    }

    private RequestPostProcessor officer() {
        return user(mine.officer());
    }

    private String upload(byte[] file) throws Exception {
        return Objects.requireNonNull(pages.perform(multipart("/import")
                        .file(new MockMultipartFile("ledger", "九月台账.xlsx", null, file))
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void refused(byte[] file, int status, String message) throws Exception {
        pages.perform(multipart("/import")
                        .file(new MockMultipartFile("ledger", "九月台账.xlsx", null, file))
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString(message)));
    }
}
