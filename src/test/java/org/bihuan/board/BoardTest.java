package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what on the board, and what it costs. */
@BihuanTest
@Transactional
class BoardTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organization organization;

    @Autowired
    Board board;

    @Autowired
    Loop loop;

    @Autowired
    Statements statements;

    OverdueMother overdue;
    BoardReader reader;

    @BeforeEach
    void nothingYet() {
        overdue = new OverdueMother(jdbc, organization);
        reader = new BoardReader(mvc, board, loop);
    }

    @ParameterizedTest
    @CsvSource({
        "leader,        BT-001 BT-002 BT-003 BT-004 BT-005",
        "promoter,      BT-001 BT-002 BT-003 BT-004 BT-005",
        "director.fa,   BT-001 BT-002 BT-003",
        "inspector.fa,  BT-001 BT-002 BT-003",
        "inspector.fb,  BT-004 BT-005",
        "group.g1,      BT-001 BT-002 BT-003",
        "group.g2,      BT-004 BT-005",
        "manager.qss,   BT-001 BT-002 BT-003",
        "officer.qss,   BT-001 BT-002 BT-003",
        "officer.bht,   BT-004 BT-005",
        "head.jd,       BT-001 BT-002",
        "fitter.jd,     BT-001 BT-002",
        "worker.tf,     BT-002 BT-003",
        "worker.zc,     BT-004",
        "admin,         ''"
    })
    void everybodySeesExactlyTheirsOnPageAndSheet(String login, String codes) {
        overdue.hazard().of("QSS", "QSS-JD").person("rectifier", "fitter.jd").stored();
        overdue.hazard()
                .of("QSS", "QSS-JD")
                .person("rectifier", "fitter.jd")
                .person("acceptor", "officer2.qss")
                .person("reporter", "worker.tf")
                .stored();
        overdue.hazard().of("QSS", "QSS-TF").person("reporter", "head.tf").stored();
        overdue.hazard().of("BHT", "BHT-ZC").person("reporter", "worker.zc").stored();
        overdue.hazard().of("BHT", null).person("acceptor", "officer.bht").stored();
        List<String> expected = codes.isEmpty() ? List.of() : List.of(codes.split(" "));

        assertThat(BoardReader.codes(reader.page(login, "sort=CODE"))).isEqualTo(expected);
        assertThat(reader.codesOfSheet(login, "sort=CODE")).isEqualTo(expected);
        assertThat(reader.answer(login, Map.of()).counts().listed()).isEqualTo(expected.size());
    }

    @Test
    void ownReportInAnotherMineIsSeen() {
        overdue.hazard().of("BHT", "BHT-ZC").person("reporter", "officer.qss").stored();

        assertThat(BoardReader.codes(reader.page("officer.qss", ""))).containsExactly("BT-001");
        assertThat(BoardReader.codes(reader.page("officer2.qss", ""))).isEmpty();
    }

    @Test
    void onlyWhatIsStillToBeRectifiedIsOverdue() {
        for (String state :
                List.of("GRADING", "ACCEPTING", "ACCEPTED", "CLOSED", "NOT_A_HAZARD", "DUPLICATE", "RECTIFYING")) {
            overdue.hazard().with("state", state).stored();
        }

        assertThat(BoardReader.codes(reader.page("leader", ""))).containsExactly("BT-007");
    }

    @Test
    void aPageCostsTheSameStatementsHoweverManyHazardsAndWhicheverPage() {
        for (int i = 0; i < 30; i++) {
            overdue.hazard()
                    .of("QSS", "QSS-JD")
                    .person("rectifier", "fitter.jd")
                    .stored();
        }
        Map<String, Integer> few = statementsOfEverybody(1);

        for (int i = 0; i < 1000; i++) {
            overdue.hazard()
                    .of(i % 2 == 0 ? "QSS" : "BHT", i % 2 == 0 ? "QSS-TF" : "BHT-ZC")
                    .stored();
        }

        assertThat(statementsOfEverybody(1)).isEqualTo(few);
        assertThat(statementsOfEverybody(40)).isEqualTo(few);
        assertThat(few.get("leader")).isEqualTo(9);
        assertThat(few.values()).allMatch(number -> number <= 11);
    }

    private Map<String, Integer> statementsOfEverybody(int page) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String login : List.of("leader", "inspector.fa", "group.g1", "manager.qss", "fitter.jd")) {
            numbers.put(
                    login,
                    statements.during(() -> reader.page(login, "page=" + page)).size());
        }
        return numbers;
    }

    @Test
    void saysCalmlyThatNothingIsOverdue() {
        assertThat(reader.read("admin", "/overdue", status().isOk()))
                .contains("没有逾期未整改的隐患")
                .doesNotContain("overdue.xlsx");
        assertThat(reader.page("admin", "")).contains("没有符合条件的逾期隐患");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grade=D",
                "age=-1",
                "field=x",
                "sort=deadline;drop",
                "page=0",
                "page=x",
                "page=99999999999",
                "size=7",
                "size=-25"
            })
    void whatIsNotUnderstoodIsLeftOutWithANoteAndRefusedForTheSheet(String parameter) {
        overdue.hazard().stored();

        assertThat(reader.page("leader", parameter)).contains("无法识别", "/hazards/BT-001");
        reader.read("leader", "/overdue.xlsx?" + parameter, status().isBadRequest());
    }

    @Test
    void whatWasTypedIsEscaped() {
        String typed = "%22%3E%3Cscript%3E&person=%27%22%3C";

        assertThat(reader.read("leader", "/overdue?text=" + typed, status().isOk()))
                .doesNotContain("\"><script>");
    }
}
