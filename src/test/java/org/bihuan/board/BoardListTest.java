package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Grade;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The counts, and the list narrowed, sorted and paged. */
@BihuanTest
@Transactional
class BoardListTest {

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

    OverdueMother overdue;
    BoardReader reader;

    @BeforeEach
    void nothingYet() {
        overdue = new OverdueMother(jdbc, organization);
        reader = new BoardReader(mvc, board, loop);
    }

    @Test
    void countsByGradeAndAgeAtTheBordersOfTheBands() {
        for (String day : List.of(
                "2026-11-24",
                "2026-11-23",
                "2026-11-21",
                "2026-11-20",
                "2026-11-17",
                "2026-11-16",
                "2026-10-25",
                "2026-10-24",
                "2020-01-01")) {
            overdue.hazard().due(day).stored();
        }
        overdue.hazard().with("grade", "MAJOR").stored();

        Counts counts = reader.answer("leader", Map.of()).counts();

        assertThat(counts.of(Grade.B, Age.UP_TO_3)).isEqualTo(2);
        assertThat(counts.of(Grade.B, Age.UP_TO_7)).isEqualTo(2);
        assertThat(counts.of(Grade.B, Age.UP_TO_30)).isEqualTo(2);
        assertThat(counts.of(Grade.B, Age.LONGER)).isEqualTo(2);
        assertThat(counts.of(Grade.B, null)).isEqualTo(8);
        assertThat(counts.of(Grade.MAJOR, Age.UP_TO_3)).isEqualTo(1);
        assertThat(counts.of(null, Age.UP_TO_3)).isEqualTo(3);
        assertThat(counts.of(null, null)).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void everyNumberLeadsToSoManyLines(Age age) {
        for (String day : List.of("2026-11-23", "2026-11-21", "2026-11-20", "2026-11-16", "2026-10-25", "2026-10-24")) {
            overdue.hazard().due(day).stored();
        }

        int number = reader.answer("leader", Map.of()).counts().of(Grade.B, age);

        assertThat(BoardReader.codes(reader.page("leader", "grade=B&age=" + age)))
                .hasSize(number)
                .isNotEmpty();
    }

    @Test
    void offersTheMinesAndSectionsThatHaveSomethingOverdue() {
        overdue.hazard().of("QSS", "QSS-JD").stored();
        overdue.hazard().of("BHT", "BHT-ZC").stored();

        assertThat(reader.answer("leader", Map.of()).counts().mines())
                .extracting(Count.Choice::code)
                .containsExactly("BHT", "QSS");
        assertThat(reader.answer("leader", Map.of()).counts().sections()).isEmpty();
        assertThat(reader.answer("leader", Map.of("mine", "QSS")).counts().sections())
                .extracting(Count.Choice::name)
                .containsExactly("机电队");
        assertThat(reader.answer("manager.qss", Map.of()).counts().sections())
                .extracting(Count.Choice::code)
                .containsExactly("QSS-JD");
    }

    @ParameterizedTest
    @CsvSource({
        "mine=BHT,               BT-003",
        "mine=QSS&section=QSS-JD,BT-001",
        "mine=BHT&section=QSS-JD,''",
        "grade=A,                BT-002",
        "field=GAS,              BT-003",
        "age=UP_TO_7,            BT-002",
        "person=钳,               BT-001",
        "person=%25,             ''",
        "person=_____,           ''",
        "mine=NOWHERE,           ''"
    })
    void isNarrowedByEveryFilterOnPageAndSheet(String filter, String code) {
        overdue.hazard().of("QSS", "QSS-JD").person("rectifier", "fitter.jd").stored();
        overdue.hazard()
                .of("QSS", "QSS-TF")
                .with("grade", "A")
                .due("2026-11-20")
                .stored();
        overdue.hazard().of("BHT", "BHT-ZC").with("field", "GAS").stored();
        List<String> expected = code.isEmpty() ? List.of() : List.of(code);

        assertThat(BoardReader.codes(reader.page("leader", filter))).isEqualTo(expected);
        assertThat(reader.codesOfSheet("leader", filter)).isEqualTo(expected);
    }

    @Test
    void textIsFoundInCodeAndPlaceInAnyCaseAndNotAsAPattern() {
        overdue.hazard().with("place", "东翼Abc_1巷").stored();
        overdue.hazard().with("place", "东翼ABCx1巷").stored();

        assertThat(reader.codesOf("leader", "text=bt-001")).containsExactly("BT-001");
        assertThat(reader.codesOf("leader", "text=aBC")).containsExactly("BT-001", "BT-002");
        assertThat(reader.codesOf("leader", "text=c_1")).containsExactly("BT-001");
        assertThat(reader.codesOf("leader", "text=bt-0%251")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DAYS_OVERDUE")
    void isSortedByEveryColumnBothWays(SortColumn column) {
        overdue.hazard()
                .of("BHT", "BHT-ZC")
                .with("grade", "MAJOR")
                .with("field", "DUST")
                .with("place", "1号")
                .with("state", "ASSIGNING")
                .due("2026-11-01")
                .person("rectifier", "fitter.jd")
                .stored();
        overdue.hazard()
                .of("QSS", "QSS-TF")
                .with("grade", "C")
                .with("field", "WATER")
                .with("place", "2号")
                .due("2026-11-02")
                .person("rectifier", "worker.zc")
                .stored();

        assertThat(BoardReader.codes(reader.page("leader", "sort=" + column))).containsExactly("BT-001", "BT-002");
        assertThat(BoardReader.codes(reader.page("leader", "direction=desc&sort=" + column)))
                .containsExactly("BT-002", "BT-001");
    }

    @Test
    void isSortedByTheDaysOverdueThatItShowsWhateverTheFirstDeadlineWas() {
        overdue.hazard().due("2026-11-20").stored();
        overdue.hazard()
                .due("2026-11-22")
                .with("first", LocalDate.of(2026, 11, 1))
                .stored();

        assertThat(reader.codesOf("leader", "sort=DAYS_OVERDUE")).containsExactly("BT-002", "BT-001");
        assertThat(reader.codesOf("leader", "sort=DAYS_OVERDUE&direction=desc")).containsExactly("BT-001", "BT-002");
    }

    @Test
    void isPagedWithoutLosingOrRepeatingALine() {
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stored.add(overdue.hazard().stored());
        }

        List<String> read = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            read.addAll(BoardReader.codes(reader.page("leader", "sort=GRADE&page=" + page)));
        }

        assertThat(read).isEqualTo(stored);
        assertThat(BoardReader.codes(reader.page("leader", "size=50"))).hasSize(50);
        assertThat(BoardReader.codes(reader.page("leader", "page=99"))).hasSize(10);
    }
}
