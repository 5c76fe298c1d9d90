package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.hazard.HazardState;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The board shows the major hazards under listed supervision apart, to those who may see them. */
@BihuanTest
class ListedHazardsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Board board;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Test
    void sinceWhenItIsListedAndWhatTheLatestReportSays() {
        String code = loop.assigned("MAJOR", "2026-12-20");
        time.travelTo(LocalDate.of(2026, 11, 29), LocalTime.NOON);
        assertThat(listed("leader"))
                .filteredOn(line -> line.code().equals(code))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.daysListed()).isEqualTo(5);
                    assertThat(line.daysLeft()).isEqualTo(21);
                    assertThat(line.progress()).isNull();
                    assertThat(line.isLate()).isFalse();
                });
        loop.submit("manager.qss", code, "reportProgress", Map.of("progress", "试验台已就位", "percent", 40));
        time.travelTo(LocalDate.of(2026, 12, 8), LocalTime.NOON);

        assertThat(listed("leader"))
                .filteredOn(line -> line.code().equals(code))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.daysListed()).isEqualTo(14);
                    assertThat(line.state()).isEqualTo(HazardState.RECTIFYING);
                    assertThat(line.progress()).isEqualTo("试验台已就位");
                    assertThat(line.percent()).isEqualTo(40);
                    assertThat(line.reportedOn()).isEqualTo("2026-11-29");
                    assertThat(line.isLate())
                            .as("the next report was due on 6 December")
                            .isTrue();
                });
        assertThat(new BoardReader(mvc, board, loop).page("leader", ""))
                .contains("挂牌督办的重大隐患", code, "14 天", "2026-11-29，完成 40%", "应于 2026-12-06 前办理，已逾期");
    }

    @ParameterizedTest
    @CsvSource({
        "leader, true", "director.fa, true", "inspector.fa, true", "group.g1, true", "manager.qss, true",
        "fitter.jd, true", "head.jd, true", "worker.tf, true", "head.tf, false", "inspector.fb, false",
        "group.g2, false", "officer.bht, false", "admin, false"
    })
    void isSeenByThoseWhoSeeTheHazard(String login, boolean seen) {
        String code = loop.assigned("MAJOR", "2026-12-20");

        assertThat(listed(login).stream().anyMatch(line -> line.code().equals(code)))
                .isEqualTo(seen);
    }

    @Test
    void whatIsNotYetListedOrDelistedIsNotShown() {
        String planned = loop.planned("2026-12-20");
        String delisted = loop.closed("MAJOR", "2026-12-20");

        assertThat(listed("leader")).extracting(ListedHazard::code).doesNotContain(planned, delisted);
    }

    @ParameterizedTest
    @CsvSource({
        "leader, true, true", "director.fa, true, true", "group.g1, true, true", "officer.qss, true, true",
        "head.tf, true, false", "inspector.fb, false, false", "officer.bht, false, false", "admin, false, false"
    })
    void whatIsListedAndDelistedIsPublishedInItsMineAndAbove(String login, boolean published, boolean linked) {
        String listed = loop.assigned("MAJOR", "2026-12-20");
        String delisted = loop.closed("MAJOR", "2026-12-20");
        String planned = loop.planned("2026-12-20");

        String page = new BoardReader(mvc, board, loop).read(login, "/published", status().isOk());

        assertThat(page.contains(listed)).isEqualTo(published);
        assertThat(page.contains(delisted)).isEqualTo(published);
        assertThat(page.contains("2026-11-24 摘牌")).isEqualTo(published);
        assertThat(page.contains("href=\"/hazards/" + delisted + "\"")).isEqualTo(linked);
        assertThat(page).doesNotContain(planned);
    }

    @Test
    void whatIsPublishedTellsTheDaysLeftAndIsSortedByThem() {
        String later = loop.assigned("MAJOR", "2026-12-20");
        String sooner = loop.assigned("MAJOR", "2026-12-10");
        String delisted = loop.closed("MAJOR", "2026-12-05");
        time.travelTo(LocalDate.of(2026, 12, 12), LocalTime.NOON);

        String page = published("FEWEST_DAYS");

        assertThat(page.substring(page.indexOf(sooner), page.indexOf(later))).contains("2026-12-10", "已逾期 2 天");
        assertThat(page.substring(page.indexOf(later))).contains("2026-12-20", "还有 8 天");
        assertThat(page.substring(page.indexOf(delisted))).doesNotContain("已逾期");
        for (String order : List.of("MOST_DAYS", "MOST_DAYS_FIRST")) {
            assertThat(published(order)).containsSubsequence(later, sooner, delisted);
        }
        assertThat(published("FEWEST_DAYS_FIRST")).containsSubsequence(sooner, later, delisted);
    }

    private String published(String order) {
        BoardReader reader = new BoardReader(mvc, board, loop);
        return IntStream.rangeClosed(1, 9)
                .mapToObj(page -> reader.read("leader", "/published?page=" + page + "&order=" + order, status().isOk()))
                .collect(Collectors.joining());
    }

    private List<ListedHazard> listed(String login) {
        return loop.as(login, () -> board.answer(Question.of(Map.of()))).listed();
    }
}
