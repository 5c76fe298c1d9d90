package org.bihuan.supervision.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.organization.Unit;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.BulletinWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks {@code bpmn/bulletin.bpmn} through every node and flow; who reads bulletins, and when. */
@BihuanTest
class BulletinTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("bulletin");

    @Autowired
    MockMvc mvc;

    @Autowired
    BulletinWalk walk;

    @Autowired
    MonthBulletins bulletins;

    @Autowired
    MonthlyBulletins monthly;

    @Autowired
    MonthFigures figures;

    @Autowired
    BulletinLimits limits;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

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
    void aBulletinIsDraftedEditedSentBackSignedAndPublishedToAll() throws Exception {
        String code = walk.edited();
        walk.submit("leader", code, "signBulletin", Map.of("decision", "RETURNED", "reason", "点名要慎重"));
        assertThat(loop.form("promoter", code, "editBulletin"))
                .containsEntry("words", "总体平稳。")
                .hasEntrySatisfying(
                        "facts", facts -> assertThat(facts.toString()).contains("点名要慎重"));
        walk.edit(code, "有升有降。", "SUBMITTED");
        for (String login : List.of("manager.qss", "group.g1", "director.fa")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/bulletins/" + code).andExpect(status().isNotFound());
            page(login, "/bulletins").andExpect(content().string(not(containsString(code))));
        }
        walk.submit("leader", code, "signBulletin", Map.of("decision", "SIGNED"));

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(walk.steps(code))
                .containsExactly(
                        "BULLETIN_OPENED",
                        "BULLETIN_EDITED",
                        "BULLETIN_RETURNED",
                        "BULLETIN_EDITED",
                        "BULLETIN_SIGNED",
                        "BULLETIN_PUBLISHED");
        for (String login : List.of("manager.qss", "worker.zc", "group.g2", "inspector.fb", "promoter")) {
            page(login, "/matters/" + code).andExpect(content().string(containsString("有升有降。")));
            page(login, "/bulletins/" + code)
                    .andExpect(content()
                            .string(allOf(containsString("青石山煤矿"), containsString("甲集团"), containsString("排名办法"))));
            page(login, "/bulletins").andExpect(content().string(containsString("/bulletins/" + code)));
        }
        for (String login : List.of("manager.qss", "group.g1", "director.fa")) {
            assertThat(lettersTo(login, code)).containsExactly("matterTold");
        }
    }

    @Test
    void theDraftTellsTheFiguresOfTheMonth() {
        String code = walk.opened();

        assertThat(loop.form("promoter", code, "editBulletin").get("words").toString())
                .contains("共排查隐患 1 条", "排名靠前的煤矿");
    }

    @Test
    void theDocumentHoldsWordsAndRankings() throws Exception {
        String code = walk.published();

        assertThat(words(code)).contains("总体平稳。", "甲集团", "青石山煤矿", "排名办法");
        page("worker.zc", "/bulletins/" + walk.edited() + "/bulletin.docx").andExpect(status().isNotFound());
    }

    @Test
    void aPublishedBulletinStandsWhateverChanges() throws Exception {
        String code = walk.published();
        String before = tables(code);
        String document = words(code);
        walk.goTo(time.today().minusDays(20));
        loop.reported();
        String weights = engine.getRepositoryService()
                .createDeployment()
                .addString("bulletin-weights.dmn", otherWeights())
                .deploy()
                .getId();
        jdbc.update("update unit set name = '青石山煤业' where code = 'QSS'");
        try {
            assertThat(limits.newestWeights()).isGreaterThan(bulletins.get(code).getWeights());
            assertThat(tables(code)).isEqualTo(before).contains("青石山煤矿");
            assertThat(words(code)).isEqualTo(document);
        } finally {
            jdbc.update("update unit set name = '青石山煤矿' where code = 'QSS'");
            engine.getRepositoryService().deleteDeployment(weights);
        }
        assertThatThrownBy(() -> loop.as(
                        "promoter",
                        () -> transaction.execute(status -> {
                            bulletins.recount(code, "通报", "总体平稳。");
                            return code;
                        })))
                .hasMessageContaining("refused.state");
    }

    private static String otherWeights() throws IOException {
        String table = Files.readString(Path.of("bpmn/bulletin-weights.dmn"));
        return table.replace("<text>30</text>", "<text>31</text>").replace("<text>25</text>", "<text>24</text>");
    }

    @Test
    void theSameFiguresComeOutAgainUntilTheDataChange() {
        String code = walk.opened();
        Unit bureau = walk.bureau();
        YearMonth month = month(code);
        List<BulletinLine> kept = lines(code);

        assertThat(figures.of(bureau, month)).isEqualTo(kept);

        walk.goTo(time.today().minusDays(20));
        loop.reported();
        walk.goTo(time.today().plusDays(20));
        assertThat(figures.of(bureau, month)).isNotEqualTo(kept);
        assertThat(lines(code)).isEqualTo(kept);
    }

    @Test
    void theEditorHasTheFiguresCountedAnewOnPurpose() {
        String code = walk.opened();
        String draft = draft(code);
        walk.goTo(time.today().minusDays(20));
        loop.reported();
        walk.goTo(time.today().plusDays(21));

        walk.edit(code, draft, "RECOUNTED");

        assertThat(loop.standsAt(code)).containsExactly("editBulletin");
        assertThat(lines(code)).isEqualTo(figures.of(walk.bureau(), month(code)));
        assertThat(draft(code)).isNotEqualTo(draft).contains("共排查隐患 2 条");
        assertThat(note(code, "BULLETIN_RECOUNTED")).contains("共排查隐患 1 条");
        walk.edit(code, "写好的正文。", "RECOUNTED");
        assertThat(draft(code)).isEqualTo("写好的正文。");
        walk.edit(code, "写好的正文。", "SUBMITTED");
        assertThat(loop.form("leader", code, "signBulletin").get("facts").toString())
                .contains("共排查隐患 2 条");
    }

    private String draft(String code) {
        return loop.form("promoter", code, "editBulletin").get("words").toString();
    }

    private YearMonth month(String code) {
        return transaction.execute(status -> bulletins.get(code).getMonth());
    }

    private List<BulletinLine> lines(String code) {
        return transaction.execute(status -> List.copyOf(bulletins.get(code).getLines()));
    }

    private String note(String code, String step) {
        return jdbc.queryForObject(
                "select max(e.note) from matter_record e join matter m on m.id = e.matter_id where m.code = ? and e.step = ?",
                String.class,
                code,
                step);
    }

    @Test
    void itIsOpenedOnceAMonthFromADayOnIfAnythingWasFound() {
        YearMonth month = walk.newMonth();
        loop.reported();
        walk.goTo(month.plusMonths(1).atDay(1));
        monthly.keep();
        assertThat(bulletins.of(walk.bureau(), month)).isEmpty();
        walk.goTo(month.plusMonths(1).atDay(2));
        monthly.keep();
        String code = bulletins.of(walk.bureau(), month).orElseThrow();
        monthly.keep();

        assertThat(bulletins.of(walk.bureau(), month)).contains(code);
        YearMonth empty = walk.newMonth().plusMonths(700);
        assertThat(bulletins.open(walk.bureau(), empty)).isEmpty();
    }

    @Test
    void whatLiesAboutIsRemindedOfAndRises() {
        String code = walk.opened();

        time.travelTo(time.today().plusDays(9), LocalTime.NOON);

        assertThat(lettersTo("promoter", code)).contains("matterReminder", "matterOverdue");
        assertThat(lettersTo("leader", code)).contains("matterOverdue");
    }

    @Test
    void nobodySignsWhatTheyEdited() {
        String code = walk.edited();
        jdbc.update("insert into person_role (person_id, role_id, unit_id) select p.id, 'bureau-leader', u.id"
                + " from person p, unit u where p.login = 'promoter' and u.code = 'SDJ'");
        try {
            assertThatThrownBy(() -> walk.submit("promoter", code, "signBulletin", Map.of("decision", "SIGNED")))
                    .hasMessageContaining("自己编制");
        } finally {
            jdbc.update("delete from person_role where role_id = 'bureau-leader'"
                    + " and person_id = (select id from person where login = 'promoter')");
        }
        assertThatThrownBy(() -> walk.submit("leader", code, "signBulletin", Map.of("decision", "RETURNED")))
                .hasMessageContaining("理由");
    }

    @Test
    void itsTasksAreClosedToOthers() {
        String code = walk.opened();
        String task = ENGINE + "/task/" + loop.task(code, "editBulletin").getId();

        for (String login : List.of("leader", "director.fa", "manager.qss")) {
            Visitor visitor = visitors.loggedIn(login);
            for (String part : List.of("", "/form-variables", "/variables")) {
                assertThat(visitor.get(task + part).statusCode()).isIn(403, 404);
            }
            assertThat(visitor.post(task + "/submit-form", "{\"variables\":{}}").statusCode())
                    .isIn(403, 404);
        }
    }

    @Test
    void theFiguresAreCountedWithFourStatementsHoweverManyMines() {
        Unit bureau = walk.bureau();

        assertThat(statements.during(() -> figures.of(bureau, YearMonth.of(2026, 11))))
                .hasSize(4);
    }

    @Test
    void aMineThatDoesNotProduceIsNotRanked() {
        jdbc.update("update unit set operation = 'CLOSED', stopped_on = '2026-11-01' where code = 'BHT'");
        try {
            assertThat(figures.of(walk.bureau(), YearMonth.of(2026, 11)))
                    .extracting(BulletinLine::mine)
                    .contains("QSS")
                    .doesNotContain("BHT");
        } finally {
            jdbc.update("update unit set operation = 'PRODUCING', stopped_on = null where code = 'BHT'");
        }
    }

    private String words(String code) throws Exception {
        byte[] file = page("worker.zc", "/bulletins/" + code + "/bulletin.docx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private String tables(String code) throws Exception {
        String page =
                page("leader", "/bulletins/" + code).andReturn().getResponse().getContentAsString();
        return page.substring(page.indexOf("<table"), page.lastIndexOf("</table>"));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
