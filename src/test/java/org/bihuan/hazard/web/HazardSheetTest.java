package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of hazards as a spreadsheet. */
@BihuanTest
class HazardSheetTest {

    private static final int DESCRIPTION = 3;
    private static final int DEADLINE = 11;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    MockMvc mvc;

    private String place;
    private String moved;
    private String undated;

    @BeforeEach
    void twoHazards() {
        place = "导出" + UUID.randomUUID().toString().substring(0, 8);
        undated = reported();
        moved = reported();
        loop.submit("officer.qss", moved, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        loop.submit("officer.qss", moved, "assignRectification", Loop.assignment("2026-11-26"));
        loop.submit("fitter.jd", moved, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        loop.submit(
                "officer2.qss",
                moved,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2026-12-08"));
    }

    @Test
    void tellsTheDaysToBothDeadlinesAsNumbersInTheOrderOfTheList() throws Exception {
        time.travelTo(LocalDate.of(2026, 12, 4), LocalTime.of(9, 0));

        List<Row> rows = sheet("officer.qss", "FEWEST_DAYS");

        assertThat(rows.get(0).getCellText(0)).isEqualTo("隐患编号");
        assertThat(rows).hasSize(3);
        Row row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo(moved);
        assertThat(row.getCellAsDate(DEADLINE).orElseThrow()).hasToString("2026-12-08T00:00");
        assertThat(row.getCellAsNumber(DEADLINE + 1).orElseThrow().intValue()).isEqualTo(4);
        assertThat(row.getCellAsDate(DEADLINE + 2).orElseThrow()).hasToString("2026-11-26T00:00");
        assertThat(row.getCellAsNumber(DEADLINE + 3).orElseThrow().intValue()).isEqualTo(-8);
        assertThat(rows.get(2).getCellText(0)).isEqualTo(undated);
    }

    @Test
    void whatIsRectifiedIsTakenToTheDayOfThat() throws Exception {
        time.travelTo(LocalDate.of(2026, 12, 10), LocalTime.of(9, 0));
        loop.submit("fitter.jd", moved, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        time.travelTo(LocalDate.of(2026, 12, 11), LocalTime.of(9, 0));

        Row row = sheet("officer.qss", "NEWEST").get(1);

        assertThat(row.getCellAsNumber(DEADLINE + 1).orElseThrow().intValue()).isEqualTo(-2);
        assertThat(row.getCellAsNumber(DEADLINE + 3).orElseThrow().intValue()).isEqualTo(-14);
        assertThat(row.getCellAsDate(DEADLINE + 4).orElseThrow()).hasToString("2026-12-10T00:00");
    }

    @Test
    void runsNothingThatSomebodyTyped() throws Exception {
        assertThat(sheet("officer.qss", "NEWEST").get(1).getCellText(DESCRIPTION))
                .isEqualTo("'=HYPERLINK(\"http://x.example\")");
    }

    @Test
    void holdsWhatTheViewerMaySee() throws Exception {
        assertThat(sheet("leader", "NEWEST")).hasSize(3);
        assertThat(sheet("head.jd", "NEWEST")).hasSize(2);
        assertThat(sheet("officer.bht", "NEWEST")).hasSize(1);
        mvc.perform(get("/hazards.xlsx")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theListLeadsToItWithItsConditionsAndWhatIsMisunderstoodIsRefused() throws Exception {
        mvc.perform(get("/hazards")
                        .queryParam("text", moved)
                        .queryParam("order", "MOST_DAYS")
                        .with(user("officer.qss")))
                .andExpect(content().string(containsString("/hazards.xlsx?text=" + moved + "&amp;order=MOST_DAYS\"")));
        mvc.perform(get("/hazards.xlsx?order=SIDEWAYS").with(user("officer.qss")))
                .andExpect(status().isBadRequest());
    }

    /** Reports nothing in other tests. */
    private String reported() {
        return loop.reported(
                "head.aj",
                new Report(
                        null,
                        place,
                        Field.OTHER,
                        Source.DAILY_PATROL,
                        "=HYPERLINK(\"http://x.example\")",
                        null,
                        false,
                        null,
                        false,
                        null));
    }

    private List<Row> sheet(String login, String order) throws Exception {
        byte[] file = mvc.perform(get("/hazards.xlsx")
                        .param("text", place)
                        .param("order", order)
                        .with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
