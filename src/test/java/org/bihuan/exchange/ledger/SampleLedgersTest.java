package org.bihuan.exchange.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.exchange.ledger.Verdict.BAD;
import static org.bihuan.exchange.ledger.Verdict.GOOD;
import static org.bihuan.exchange.ledger.Verdict.REPEATED;
import static org.bihuan.exchange.ledger.Verdict.WARNING;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.junit.jupiter.api.Test;

/** The numbers below were found by reading both files by eye and with an independent script. */
class SampleLedgersTest {

    private static final List<Judgement> CLEAN = SampleLedgers.judge(SampleLedgers.clean());
    private static final List<Judgement> MESSY = SampleLedgers.judge(SampleLedgers.messy());

    @Test
    void allRowsOfTheCleanLedgerCanBeTakenIn() {
        assertThat(verdicts(CLEAN)).isEqualTo(Map.of(GOOD, 206L, WARNING, 14L));
        // 132 rows are accepted 合格, 18 have a day of completion only, 70 neither.
        assertThat(progress(CLEAN)).isEqualTo(Map.of("closed", 132L, "accepting", 18L, "rectifying", 70L));
    }

    @Test
    void theCleanLedgersWarningsAreThese() {
        assertThat(rows(CLEAN, Flaw.RESEMBLES_ROW))
                .as("found twice on a day, by two people with two rectifiers: two findings")
                .containsExactly(7, 15, 44, 58, 196);
        assertThat(rows(CLEAN, Flaw.SAME_PERSON_ACCEPTED))
                .as("黄宝山, 周志强, 郭兆亮 accepted their own work")
                .containsExactly(31, 59, 147);
        assertThat(rows(CLEAN, Flaw.ELEMENTS_MISSING))
                .as("the major hazards still open: the ledger has no column for a contingency plan")
                .containsExactly(14, 106, 136, 148, 149, 157);
    }

    @Test
    void elevenRowsOfTheMessyLedgerAreBadOneIsRepeatedAndTwoHundredAndTenCanBeTakenIn() {
        assertThat(verdicts(MESSY)).isEqualTo(Map.of(GOOD, 182L, WARNING, 28L, REPEATED, 1L, BAD, 11L));
        // Of all 222 rows 132 are accepted, 18 rectified, 72 neither; of the twelve left away 7, 1 and 4.
        assertThat(progress(MESSY)).isEqualTo(Map.of("closed", 125L, "accepting", 17L, "rectifying", 68L));
    }

    @Test
    void theBadRowsSayWhatIsWrong() {
        Map<Integer, String> bad = MESSY.stream()
                .filter(row -> row.verdict() == BAD)
                .collect(Collectors.toMap(
                        row -> row.line().number(), SampleLedgersTest::firstFault, (one, other) -> one, TreeMap::new));

        assertThat(bad)
                .isEqualTo(Map.ofEntries(
                        Map.entry(34, "排查地点 '' MISSING"),
                        // Repeats row 65 but for the place, which is missing: only a person can tell whether it is
                        // another.
                        Map.entry(66, "排查地点 '' MISSING_LIKE_ANOTHER"),
                        Map.entry(82, "隐患内容 '顶板淋水增大，' TOO_LONG"),
                        Map.entry(95, "隐患等级 '特级' UNKNOWN_WORD"),
                        Map.entry(98, "排查地点 '' MISSING"),
                        Map.entry(106, "责任单位 '不存在的队' UNKNOWN_SECTION"),
                        Map.entry(125, "整改期限 '2026.10' BEFORE_DISCOVERY"),
                        Map.entry(129, "排查地点 '' MISSING"),
                        Map.entry(160, "排查地点 '' MISSING"),
                        Map.entry(192, "排查地点 '' MISSING"),
                        Map.entry(225, "排查地点 '' MISSING")));
    }

    @Test
    void theMessyLedgersRepeatedRowIsTheOneWithHalfOfTheFinders() {
        assertThat(rows(MESSY, Flaw.REPEATS_ROW))
                .as("row 20 names 罗建国、周志强, row 21 the first of them; all else is the same")
                .containsExactly(21);
    }

    @Test
    void theMessyLedgersWarningsAreThese() {
        assertThat(rows(MESSY, Flaw.SEVERAL_NAMES))
                .containsExactly(20, 37, 55, 73, 90, 107, 124, 141, 158, 176, 193, 211, 229);
        assertThat(rows(MESSY, Flaw.RESEMBLES_ROW)).containsExactly(9, 17, 62, 204);
        assertThat(rows(MESSY, Flaw.UNKNOWN_PERSON))
                .as("查无此人 has rectified it already")
                .containsExactly(59);
        assertThat(rows(MESSY, Flaw.LOOKS_LIKE_PROGRAM))
                .as("a formula as description, a script tag as note")
                .containsExactly(45, 138);
        assertThat(rows(MESSY, Flaw.SAME_PERSON_ACCEPTED))
                .as("34 lacks the place too")
                .containsExactly(34, 63, 153);
        assertThat(rows(MESSY, Flaw.ELEMENTS_MISSING)).containsExactly(16, 112, 142, 154, 155, 163);
    }

    @Test
    void aRowSaysTheSameInBothLedgers() {
        LedgerEntry expected = new LedgerEntry(
                LocalDate.of(2026, 9, 7),
                "-650中央变电所",
                Source.SNAPSHOT,
                "何传忠",
                "高压开关柜漏电保护试验记录缺失两个月",
                Field.ELECTROMECHANICAL,
                Grade.B,
                "补做试验并建立记录",
                new BigDecimal("0.60"),
                null,
                "机电队",
                "张学军",
                LocalDate.of(2026, 9, 14),
                "赵祥云",
                LocalDate.of(2026, 9, 19),
                "周志强",
                LocalDate.of(2026, 9, 19),
                "");

        assertThat(CLEAN.get(0).entry()).isEqualTo(expected);
        assertThat(MESSY.get(0).entry()).isEqualTo(expected);
    }

    @Test
    void whatTheMessyLedgerSpellsOtherwiseIsTheSameHazard() {
        List<String> clean = CLEAN.stream().map(Judgement::fingerprint).toList();

        List<Integer> unknown = MESSY.stream()
                .filter(row -> row.verdict().isImportable() && !clean.contains(row.fingerprint()))
                .map(row -> row.line().number())
                .toList();

        assertThat(unknown).as("its description is a formula").containsExactly(45);
    }

    @Test
    void theSameLedgerAgainAddsNothing() {
        List<Judgement> again = SampleLedgers.judge(SampleLedgers.clean(), fingerprints -> fingerprints.stream()
                .collect(Collectors.toMap(Function.identity(), some -> "QSS-2026-1")));

        assertThat(verdicts(again)).isEqualTo(Map.of(REPEATED, 220L));
    }

    @Test
    void theEncodingMakesNoDifference() {
        String text = new String(SampleLedgers.clean(), StandardCharsets.UTF_8).substring(1);

        assertThat(SampleLedgers.judge(text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(CLEAN);
        assertThat(SampleLedgers.judge(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(CLEAN);
    }

    @Test
    void aFormulaAndAScriptStayTextAndAllFindersAreKept() {
        assertThat(entry(45).description()).isEqualTo("=HYPERLINK(\"http://127.0.0.1/x\",\"点击\")");
        assertThat(entry(138).note()).isEqualTo("<script>alert(1)</script>");
        assertThat(entry(20).finder()).isEqualTo("罗建国");
        assertThat(entry(20).note()).isEqualTo("排查人：罗建国、周志强");
        assertThat(entry(59).rectifier()).isNull();
        assertThat(entry(59).note()).isEqualTo("责任人：查无此人");
        assertThat(entry(39).funds()).as("21万").isEqualByComparingTo("21");
    }

    private static LedgerEntry entry(int row) {
        return MESSY.stream()
                .filter(judgement -> judgement.line().number() == row)
                .map(Judgement::entry)
                .findFirst()
                .orElseThrow();
    }

    private static String firstFault(Judgement row) {
        Remark fault = row.remarks().stream()
                .filter(remark -> remark.flaw().verdict() == BAD)
                .findFirst()
                .orElseThrow();
        String value = fault.value().substring(0, Math.min(7, fault.value().length()));
        return "%s '%s' %s".formatted(fault.heading(), value, fault.flaw());
    }

    private static Map<Verdict, Long> verdicts(List<Judgement> rows) {
        return rows.stream().collect(groupingBy(Judgement::verdict, counting()));
    }

    private static Map<String, Long> progress(List<Judgement> rows) {
        return rows.stream()
                .filter(row -> row.verdict().isImportable())
                .map(Judgement::entry)
                .collect(groupingBy(
                        entry -> entry.acceptedOn() != null
                                ? "closed"
                                : entry.rectifiedOn() != null ? "accepting" : "rectifying",
                        counting()));
    }

    private static List<Integer> rows(List<Judgement> rows, Flaw flaw) {
        return rows.stream()
                .filter(row -> row.remarks().stream().anyMatch(remark -> remark.flaw() == flaw))
                .map(row -> row.line().number())
                .toList();
    }
}
