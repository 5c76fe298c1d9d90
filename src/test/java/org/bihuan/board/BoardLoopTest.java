package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A hazard on its way through the loop comes onto the board and leaves it. */
@BihuanTest
class BoardLoopTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Board board;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Test
    void aHazardIsOnTheBoardFromTheDayAfterItsDeadlineUntilItIsRectified() {
        BoardReader reader = new BoardReader(mvc, board, loop);
        String code = loop.assigned("B", "2026-11-25");
        assertThat(reader.page("officer.qss", "text=" + code)).doesNotContain("/hazards/" + code);

        time.travelTo(time.today().plusDays(2), LocalTime.of(0, 1));
        assertThat(reader.page("officer.qss", "text=" + code)).contains("/hazards/" + code, "整改中", "1 天");

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "不归本队"));
        assertThat(reader.page("officer.qss", "text=" + code)).contains("/hazards/" + code, "待下达");

        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-11-26"));
        assertThat(reader.page("officer.qss", "text=" + code)).doesNotContain("/hazards/" + code);

        time.travelTo(time.today().plusDays(1), LocalTime.of(8, 0));
        assertThat(reader.page("officer.qss", "text=" + code))
                .contains("/hazards/" + code, "首次 2026-11-25", "距首次期限 2 天");

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已补做试验"));
        assertThat(reader.page("officer.qss", "text=" + code)).doesNotContain("/hazards/" + code);
    }
}
