package org.bihuan.notice;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Rectification notices and re-check sheets. */
@BihuanTest
class NoticePagesTest {

    @Autowired
    Loop loop;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organization organization;

    private String inspection;
    private final List<String> codes = new ArrayList<>();

    /** What one inspection found: two hazards, of which the first is assigned to 机电队. */
    @BeforeEach
    void inspected() throws Exception {
        var request = multipart("/report/many")
                .param("sheet", UUID.randomUUID().toString())
                .param("source", "DAILY_PATROL")
                .param("inspectedOn", "2026-01-05");
        for (String what : List.of("电缆吊挂脱落五米", "水沟盖板缺失三块")) {
            String row = UUID.randomUUID().toString();
            request.param("rows", row)
                    .param("place-" + row, "运输巷")
                    .param("field-" + row, "ELECTROMECHANICAL")
                    .param("description-" + row, what);
        }
        String page = mvc.perform(request.with(user("officer.qss")).with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        inspection = page.substring(page.lastIndexOf('/') + 1);
        codes.addAll(jdbc.sql(
                        "select h.code from hazard h join inspection i on i.id = h.inspection_id where i.code = ? order by h.id")
                .param(inspection)
                .query(String.class)
                .list());
        assign(codes.get(0));
    }

    private void assign(String code) {
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-12-01"));
    }

    private ResultActions issue(String login, String unit) throws Exception {
        return mvc.perform(post("/inspections/" + inspection + "/notices")
                .param(
                        "section",
                        String.valueOf(organization.unit(unit).orElseThrow().getId()))
                .with(user(login))
                .with(csrf()));
    }

    private String issued() throws Exception {
        String page = issue("officer.qss", "QSS-JD")
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private String words(String path) throws Exception {
        byte[] word = see("officer.qss", path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return text.getText();
        }
    }

    @Test
    void aNoticeListsWhatOneUnitIsToRectifyAndIsNumberedWithoutGaps() throws Exception {
        String first = issued();

        assertThat(first).matches("QSS-T-\\d{4}-\\d{4}");
        see("head.jd", "/notices/" + first)
                .andExpect(content()
                        .string(allOf(
                                containsString(codes.get(0)),
                                containsString("补做试验并建立记录"),
                                containsString("2026-12-01"),
                                containsString(inspection),
                                not(containsString(codes.get(1))))));
        assertThat(words("/notices/" + first + "/notice.docx"))
                .contains("隐患整改通知单", first, "青石山煤矿", "机电队", codes.get(0), "一般 B 级", "机电钳工", "签收");

        issue("officer.qss", "QSS-JD").andExpect(flash().attribute("problem", containsString("没有待出具通知单的隐患")));
        assign(codes.get(1));
        assertThat(number(issued())).isEqualTo(number(first) + 1);
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.length() - 4));
    }

    @Test
    void theReCheckSheetComesOnceAllIsAccepted() throws Exception {
        String notice = issued();
        review(notice).andExpect(flash().attribute("problem", containsString("还有 1 条隐患没有验收合格")));
        see("officer.qss", "/notices/" + notice + "/review.docx").andExpect(status().isNotFound());

        loop.submit("fitter.jd", codes.get(0), "rectifyHazard", Map.of("decision", "DONE", "rectification", "已重新吊挂"));
        loop.submit(
                "officer2.qss", codes.get(0), "acceptRectification", Map.of("decision", "PASSED", "opinion", "现场核实合格"));
        review(notice).andExpect(flash().attributeCount(0));
        review(notice).andExpect(flash().attributeCount(0));

        assertThat(words("/notices/" + notice + "/review.docx"))
                .contains("隐患复查意见书", "QSS-F-", notice, codes.get(0), "已重新吊挂", "青安监员二");
        see("officer.qss", "/notices/" + notice).andExpect(content().string(containsString("复查意见书")));
    }

    private ResultActions review(String notice) throws Exception {
        return mvc.perform(post("/notices/" + notice + "/review")
                        .with(user("officer.qss"))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    @Test
    void aNoticeKeepsWhatItSaidAndThePageTellsWhatHoldsNow() throws Exception {
        String notice = issued();
        String page = "/notices/" + notice;
        see("officer.qss", page).andExpect(content().string(not(containsString("data-moved"))));

        loop.submit(
                "fitter.jd",
                codes.get(0),
                "rectifyHazard",
                Map.of(
                        "decision", "EXTENSION",
                        "until", "2026-12-09",
                        "extensionReason", "配件未到货",
                        "interimMeasures", "断电挂牌，专人看守"));
        loop.submit("manager.qss", codes.get(0), "decideExtension", Map.of("decision", "GRANTED"));
        jdbc.sql("update hazard set measures = '改了的措施', rectifier_id = (select id from person where login = 'head.jd')"
                        + " where code = ?")
                .param(codes.get(0))
                .update();

        assertThat(words(page + "/notice.docx"))
                .contains("补做试验并建立记录", "2026-12-01", "机电钳工")
                .doesNotContain("改了的措施", "2026-12-09", "机电队长");
        see("officer.qss", page).andExpect(content().string(containsString("通知单期限 2026-12-01，现期限 2026-12-09")));
    }

    @Test
    void aReCheckSheetKeepsWhatItSaid() throws Exception {
        String notice = issued();
        loop.submit("fitter.jd", codes.get(0), "rectifyHazard", Map.of("decision", "DONE", "rectification", "已重新吊挂"));
        loop.submit(
                "officer2.qss", codes.get(0), "acceptRectification", Map.of("decision", "PASSED", "opinion", "现场核实合格"));
        review(notice);
        jdbc.sql("update hazard set rectification = '后来的说法', acceptor_id = null, accepted_at = null where code = ?")
                .param(codes.get(0))
                .update();

        assertThat(words("/notices/" + notice + "/review.docx"))
                .contains("已重新吊挂", "青安监员二")
                .doesNotContain("后来的说法");
    }

    @Test
    void theHazardsPageNamesItsInspectionAndItsNotice() throws Exception {
        String notice = issued();

        see("head.jd", "/hazards/" + codes.get(0))
                .andExpect(content().string(containsString("href=\"/inspections/" + inspection + "\"")))
                .andExpect(content().string(containsString("href=\"/notices/" + notice + "\"")));
        see("officer.qss", "/hazards/" + codes.get(1))
                .andExpect(content().string(containsString("href=\"/inspections/" + inspection + "\"")))
                .andExpect(content().string(not(containsString("href=\"/notices/"))));
        see("officer.qss", "/hazards/" + loop.reported()).andExpect(content().string(not(containsString("检查编号"))));
    }

    @Test
    void othersSeeNothingAndOnlyWhoMayIssuesIt() throws Exception {
        String notice = issued();

        for (String path : List.of(
                "/notices/" + notice,
                "/notices/" + notice + "/notice.docx",
                "/inspections/" + inspection + "/notices")) {
            see("officer.bht", path).andExpect(status().isNotFound());
            see("inspector.fb", path).andExpect(status().isNotFound());
        }
        issue("officer.bht", "QSS-JD").andExpect(status().isNotFound());
        assign(codes.get(1));
        issue("head.jd", "QSS-JD").andExpect(status().isForbidden());
        issue("officer.qss", "BHT-ZC").andExpect(flash().attribute("problem", containsString("没有待出具通知单的隐患")));
        mvc.perform(post("/notices/" + notice + "/review").with(user("officer.qss")))
                .andExpect(status().isForbidden());
        see("head.jd", "/inspections/" + inspection + "/notices")
                .andExpect(content().string(not(containsString("name=\"section\""))));
    }
}
