package org.bihuan.supervision.enforcement;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the separate section on dual-prevention enforcement says (P19), and to whom. */
@BihuanTest
class EnforcementSummaryTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Enforcing enforcing;

    @Autowired
    Loop loop;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aQuarterIsSummedUpFromItsCases() throws Exception {
        String fined = enforcing.recorded(Enforcing.CABLE, Enforcing.DUST);
        String hazard = enforcing.hazards(fined).get(0);
        loop.submit("officer.qss", hazard, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        enforcing.order(fined, Kind.FINE, "30000");
        enforcing.issue(fined);
        enforcing.followUp(fined, "UNSETTLED");
        enforcing.order(fined, Kind.WARNING, null);
        String settled = enforcing.settled();
        enforcing.close("office.fa", settled, "CLOSED");
        movedTo(LocalDate.of(2011, 5, 30), fined, settled);

        String text = text("director.fa", "year=2011&quarter=2");

        assertThat(text)
                .contains("2011年第2季度双重预防监察执法情况", "2011-04-01 至 2011-06-30")
                .contains("对 1 个煤矿检查 2 次，其中检查双重预防 2 次", "季度预防性监察\t2")
                .contains("检查发现隐患 2 条，其中重大隐患 0 条；现在未销号 2 条")
                .contains("机电\t0\t0\t1\t0\t0\t1", "防尘\t0\t0\t0\t0\t1\t1")
                .contains("登记执法文书和行政处罚 1 份，罚款合计 30000 元", "罚款\t1\t30000")
                .contains("复查 1 次，其中落实到位 0 次；本期检查的 2 个案件中未结案 1 个")
                .contains(fined + "\t青石山煤矿\t季度预防性监察\t2011-05-30\t0\t2\t未结案")
                .contains(settled + "\t青石山煤矿\t季度预防性监察\t2011-05-30\t0\t0\t已结案");
        assertThat(text("leader", "year=2011&quarter=0")).contains("2011年双重预防", fined);
        page("office.fa", "?year=2011&quarter=2")
                .andExpect(content()
                        .string(allOf(
                                containsString(fined),
                                containsString("甲分局2011年第2季度双重预防监察执法情况"),
                                containsString("罚款合计 30000 元"))));
        page("inspector.fb", "?year=2011&quarter=2").andExpect(content().string(not(containsString(fined))));
    }

    @Test
    void aPeriodWithoutEnforcementSaysSo() throws Exception {
        assertThat(text("director.fa", "year=2012&quarter=1")).contains("本期没有开展监察执法。");
        page("director.fa", "?year=2012&quarter=1").andExpect(content().string(containsString("本期没有开展监察执法。")));
        page("director.fa", "").andExpect(status().isOk());
    }

    @Test
    void eachSeesTheOwnBranchAndTheBureauAll() throws Exception {
        String own = branchOf("office.fa");
        String other = branchOf("inspector.fb");

        page("office.fa", "?branch=" + own).andExpect(status().isOk());
        page("office.fa", "?branch=" + other).andExpect(status().isNotFound());
        page("promoter", "?branch=" + other).andExpect(status().isOk());
        for (String login : List.of("manager.qss", "group.g1", "worker.tf", "admin")) {
            page(login, "").andExpect(status().isForbidden());
            mvc.perform(get("/enforcement/summary.docx").with(user(login))).andExpect(status().isForbidden());
        }
        page("office.fa", "?quarter=5").andExpect(status().isBadRequest());
        page("office.fa", "?year=1").andExpect(status().isBadRequest());
        assertThatThrownBy(() -> new SummaryPeriod(2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private String branchOf(String login) {
        return loop.person(login).getUnit().parent().orElseThrow().getCode();
    }

    /** As if they had been inspected, and what followed done, on this day. */
    private void movedTo(LocalDate day, String... codes) {
        for (String code : codes) {
            String ofCase = " where case_id = (select c.id from enforcement_case c join matter m on m.id = c.matter_id"
                    + " where m.code = ?)";
            jdbc.update("update enforcement_order set issued_on = ?" + ofCase, day, code);
            jdbc.update("update enforcement_follow_up set checked_on = ?" + ofCase, day, code);
            jdbc.update(
                    "update enforcement_case set inspected_on = ?"
                            + " where matter_id = (select id from matter where code = ?)",
                    day,
                    code);
        }
    }

    private ResultActions page(String login, String query) throws Exception {
        return mvc.perform(get("/enforcement/summary" + query).with(user(login)));
    }

    private String text(String login, String query) throws Exception {
        byte[] word = mvc.perform(get("/enforcement/summary.docx?" + query).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return read(word);
    }

    private static String read(byte[] word) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return text.getText();
        }
    }
}
