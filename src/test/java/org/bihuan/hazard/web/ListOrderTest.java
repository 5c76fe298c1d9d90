package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.HazardOrder;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The lists tell the days to both deadlines, and are sorted by them on the server. */
@BihuanTest
class ListOrderTest {

    private static final Pattern CODE = Pattern.compile(">(QSS-\\d{4}-\\d+)</a>");

    /** Reports nothing in other tests, whose reports would stand among these. */
    private static final String REPORTER = "head.aj";

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    MockMvc mvc;

    /** Where the hazards of this test are, and no others. */
    private String place;

    /** Due on 8 December, and first on 26 November. */
    private String moved;

    private String soon;
    private String undated;

    @BeforeEach
    void threeHazards() {
        place = "列表" + UUID.randomUUID().toString().substring(0, 8);
        undated = reported();
        moved = assigned("2026-11-26");
        loop.submit("fitter.jd", moved, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        loop.submit(
                "officer2.qss",
                moved,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2026-12-08"));
        soon = assigned("2026-12-01");
    }

    @Test
    void isSortedByTheDaysLeftUntilEitherDeadlineWhereWhatHasNoneComesLast() throws Exception {
        assertThat(codes("/hazards", "NEWEST")).containsExactly(soon, moved, undated);
        assertThat(codes("/hazards", "FEWEST_DAYS")).containsExactly(soon, moved, undated);
        assertThat(codes("/hazards", "MOST_DAYS")).containsExactly(moved, soon, undated);
        assertThat(codes("/hazards", "FEWEST_DAYS_FIRST")).containsExactly(moved, soon, undated);
        assertThat(codes("/hazards", "MOST_DAYS_FIRST")).containsExactly(soon, moved, undated);
    }

    @Test
    void whatIsRectifiedComesAfterWhatStillHasDaysLeft() throws Exception {
        loop.submit("fitter.jd", soon, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));

        assertThat(codes("/hazards", "FEWEST_DAYS")).containsExactly(moved, soon, undated);
        assertThat(codes("/hazards", "MOST_DAYS")).containsExactly(moved, soon, undated);
        assertThat(codes("/hazards", "MOST_DAYS_FIRST")).containsExactly(moved, soon, undated);
    }

    @Test
    void isTheSameListForEverybodyWhoSeesIt() throws Exception {
        for (HazardOrder order : HazardOrder.values()) {
            List<String> all = codes("officer.qss", "/hazards", order.name());
            assertThat(all).hasSize(3);
            for (String login : List.of("leader", "director.fa", "group.g1", REPORTER)) {
                assertThat(codes(login, "/hazards", order.name())).as(login).isEqualTo(all);
            }
            assertThat(codes("head.jd", "/hazards", order.name()))
                    .isEqualTo(
                            all.stream().filter(code -> !code.equals(undated)).toList());
        }
    }

    @Test
    void isFoundByItsCodeInAnyCase() throws Exception {
        place = soon.toLowerCase(Locale.ROOT);

        assertThat(codes("/hazards", "NEWEST")).containsExactly(soon);
    }

    @Test
    void theOwnReportsAreSortedAsWell() throws Exception {
        assertThat(codes("/my-reports", "MOST_DAYS_FIRST")).containsSubsequence(soon, moved, undated);
        assertThat(codes("/my-reports", "FEWEST_DAYS_FIRST")).containsSubsequence(moved, soon);
    }

    @Test
    void tellsTheDaysToTheCurrentAndToTheFirstDeadline() throws Exception {
        time.travelTo(LocalDate.of(2026, 12, 4), LocalTime.of(9, 0));

        String page = page("officer.qss", "/hazards", "FEWEST_DAYS");

        assertThat(page.substring(page.indexOf(soon), page.indexOf(moved)))
                .contains("2026-12-01", "已逾期 3 天")
                .doesNotContain("首次期限</span>");
        assertThat(page.substring(page.indexOf(moved), page.indexOf(undated)))
                .contains("2026-12-08", "还有 4 天", "首次期限</span>", "2026-11-26", "已逾期 8 天");
        assertThat(page.substring(page.indexOf(undated))).contains("尚无期限");
    }

    private String reported() {
        return loop.reported(REPORTER, Loop.report(place, Field.ELECTROMECHANICAL));
    }

    private String assigned(String deadline) {
        String code = reported();
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment(deadline));
        return code;
    }

    private List<String> codes(String path, String order) throws Exception {
        return codes(path.equals("/hazards") ? "officer.qss" : REPORTER, path, order);
    }

    private List<String> codes(String login, String path, String order) throws Exception {
        return CODE.matcher(page(login, path, order))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String page(String login, String path, String order) throws Exception {
        return mvc.perform(get(path).param("text", place).param("order", order).with(user(login)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
