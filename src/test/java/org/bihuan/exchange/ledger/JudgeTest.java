package org.bihuan.exchange.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.exchange.ledger.Verdict.BAD;
import static org.bihuan.exchange.ledger.Verdict.GOOD;
import static org.bihuan.exchange.ledger.Verdict.WARNING;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.bihuan.sheet.SheetRefused;
import org.bihuan.sheet.Spreadsheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    private static final String HEADINGS =
            "排查时间,排查地点,排查类型,排查人,隐患内容,专业,隐患等级,整改措施,整改资金(万元),责任单位,责任人,整改期限,整改完成时间,验收人,验收时间,验收结论";

    private final Map<String, String> row = new LinkedHashMap<>();

    JudgeTest() {
        List<String> cells = List.of(
                "2026-09-07",
                "-650中央变电所",
                "随手拍",
                "何传忠",
                "漏电保护试验记录缺失",
                "机电",
                "一般B级",
                "补做试验",
                "0.6",
                "机电队",
                "张学军",
                "2026-09-14",
                "2026-09-12",
                "周志强",
                "2026-09-13",
                "合格");
        List<String> headings = List.of(HEADINGS.split(","));
        for (int i = 0; i < cells.size(); i++) {
            row.put(headings.get(i), cells.get(i));
        }
    }

    @Test
    void aRowWithoutFaultIsGood() {
        assertThat(judge().verdict()).isEqualTo(GOOD);
        assertThat(judge().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "排查时间,'',MISSING",
        "排查地点,无,MISSING",
        "隐患内容,'　',MISSING",
        "隐患等级,'',MISSING",
        "责任单位,/,MISSING",
        "整改期限,—,MISSING",
        "排查时间,昨天,NO_DATE",
        "排查时间,2026-11-25,IN_FUTURE",
        "整改完成时间,2027-01-01,IN_FUTURE",
        "整改期限,2026-09-06,BEFORE_DISCOVERY",
        "整改完成时间,2026-09-06,BEFORE_DISCOVERY",
        "验收时间,2026-09-11,ACCEPTED_BEFORE_RECTIFIED",
        "验收时间,'',ACCEPTED_WITHOUT_DATE",
        "隐患等级,D级,UNKNOWN_WORD",
        "排查类型,听说,UNKNOWN_WORD",
        "专业,航天,UNKNOWN_WORD",
        "验收结论,待定,UNKNOWN_WORD",
        "责任单位,火箭队,UNKNOWN_SECTION",
        "整改资金(万元),若干,NO_AMOUNT",
    })
    void isBad(String heading, String value, Flaw flaw) {
        Judgement judgement = judge(heading, value);

        assertThat(judgement.verdict()).isEqualTo(BAD);
        assertThat(judgement.entry()).isNull();
        assertThat(judgement.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.flaw()).isEqualTo(flaw);
            assertThat(remark.heading()).isEqualTo(heading);
        });
    }

    @ParameterizedTest
    @CsvSource({"排查地点,101", "隐患内容,501", "整改措施,1001"})
    void tooLongATextIsBadAndOneOfTheGreatestLengthIsNot(String heading, int tooLong) {
        assertThat(flaws(judge(heading, "隐".repeat(tooLong)))).containsExactly(Flaw.TOO_LONG);
        assertThat(judge(heading, "隐".repeat(tooLong - 1)).verdict()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "排查类型,'',SOURCE_ASSUMED",
        "专业,'',FIELD_ASSUMED",
        "整改措施,'',MEASURES_MISSING",
        "排查时间,9月7日,YEAR_ASSUMED",
        "排查人,查无此人,UNKNOWN_PERSON",
        "责任人,查无此人,UNKNOWN_PERSON",
        "验收人,查无此人,UNKNOWN_PERSON",
        "验收人,张学军,SAME_PERSON_ACCEPTED",
        "整改完成时间,'',RECTIFIED_WHEN_ACCEPTED",
        "验收结论,'',ACCEPTANCE_UNCLEAR",
        "验收结论,不合格,ACCEPTANCE_FAILED",
        "隐患内容,'=cmd|'' /C calc''!A0',LOOKS_LIKE_PROGRAM",
        "隐患内容,<img src=x onerror=alert(1)>,LOOKS_LIKE_PROGRAM",
    })
    void isTakenInWithAWarning(String heading, String value, Flaw flaw) {
        Judgement judgement = judge(heading, value);

        assertThat(judgement.verdict()).isEqualTo(WARNING);
        assertThat(flaws(judgement)).containsExactly(flaw);
        assertThat(judgement.entry()).isNotNull();
    }

    @Test
    void anOpenRowWithoutAKnownRectifierGoesToTheHeadOfTheSection() {
        open();

        assertThat(flaws(judge("责任人", "查无此人"))).containsExactly(Flaw.RECTIFIER_UNKNOWN);
        assertThat(flaws(judge("责任人", ""))).containsExactly(Flaw.RECTIFIER_UNKNOWN);
    }

    @Test
    void whoRectifiesWillNotAccept() {
        row.putAll(Map.of("验收时间", "", "验收结论", ""));

        Judgement judgement = judge("验收人", "张学军");

        assertThat(flaws(judgement)).containsExactly(Flaw.SAME_PERSON_WOULD_ACCEPT);
        assertThat(judgement.entry().acceptor()).isNull();
    }

    @Test
    void aFailedAcceptanceSendsTheHazardBackToRectification() {
        LedgerEntry entry = judge("验收结论", "不合格").entry();

        assertThat(entry.rectifiedOn()).isNull();
        assertThat(entry.acceptedOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"立即", "现场整改", "当班"})
    void aDeadlineAtOnceIsTheDayOfTheDiscovery(String text) {
        assertThat(judge("整改期限", text).entry().deadline()).isEqualTo("2026-09-07");
    }

    @Test
    void anOpenMajorHazardWithoutFundsAndPlanAndWithALongLimitIsRemarked() {
        open();
        row.putAll(Map.of("隐患等级", "重大隐患", "整改资金(万元)", "", "整改期限", "2026-11-07"));

        assertThat(flaws(judge())).containsExactly(Flaw.ELEMENTS_MISSING, Flaw.ELEMENTS_MISSING, Flaw.LIMIT_OF_MAJOR);
    }

    @ParameterizedTest
    @CsvSource({
        "重大,MAJOR",
        "重大隐患,MAJOR",
        "一般隐患（A级）,A",
        "一般A级,A",
        "A,A",
        "' a级 ',A",
        "Ａ,A",
        "一般 B 级,B",
        "c级,C",
        "一般隐患(C级),C"
    })
    void readsTheSpellingsOfAGrade(String text, Grade grade) {
        assertThat(judge("隐患等级", text).entry().grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "矿长月度排查,MONTHLY_INSPECTION",
        "分管负责人半月排查,HALF_MONTHLY_INSPECTION",
        "日常巡查,DAILY_PATROL",
        "班组自查,SHIFT_CHECK",
        "岗位自查,SHIFT_CHECK",
        "专项排查,SPECIAL_INSPECTION",
        "集团公司检查,GROUP_INSPECTION",
        "监察执法,ENFORCEMENT",
        "随手拍,SNAPSHOT",
        "安全监控报警,ALARM"
    })
    void readsTheNamesOfASource(String text, Source source) {
        assertThat(judge("排查类型", text).entry().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"采煤,MINING", "地测防治水,WATER", "冲击地压,ROCK_BURST", "一通三防,VENTILATION", "其它,OTHER"})
    void readsTheNamesOfAField(String text, Field field) {
        assertThat(judge("专业", text).entry().field()).isEqualTo(field);
    }

    @Test
    void aNameWithABlankInsideIsOneName() {
        assertThat(judge("排查人", "何　传忠").remarks()).isEmpty();
        assertThat(flaws(judge("排查人", "何传忠 张学军"))).containsExactly(Flaw.SEVERAL_NAMES);
    }

    @Test
    void withoutAColumnForTheConclusionADayOfAcceptanceMeansAccepted() {
        row.remove("验收结论");

        assertThat(judge().verdict()).isEqualTo(GOOD);
        assertThat(judge().entry().acceptedOn()).isEqualTo("2026-09-13");
    }

    @Test
    void punctuationWidthAndProgressMakeNoOtherHazard() {
        String first = judge().fingerprint();
        open();
        row.putAll(Map.of("隐患内容", " 漏电保护　试验记录缺失。", "排查地点", "－６５０中央变电所", "责任人", "刘传忠"));

        assertThat(judge().fingerprint()).isEqualTo(first);
        assertThat(judge("排查地点", "+650中央变电所").fingerprint()).isNotEqualTo(first);
    }

    @Test
    void headingsThatNobodyKnowsAreLeftToAPerson() {
        String text = "甲,乙,丙,丁,戊\n1,2,3,4,5\n";

        Ledger ledger = Ledger.find(Spreadsheets.read(text.getBytes(StandardCharsets.UTF_8)), SampleLedgers.words());

        assertThat(ledger.headings()).containsExactly("甲", "乙", "丙", "丁", "戊");
        assertThat(ledger.mapping().missing())
                .containsExactly(
                        Column.DISCOVERED_ON,
                        Column.PLACE,
                        Column.DESCRIPTION,
                        Column.GRADE,
                        Column.SECTION,
                        Column.DEADLINE);
    }

    @Test
    void aFileWithoutHeadingsOrRowsIsRefused() {
        assertThatThrownBy(() -> ledger("今天\n天气\n"))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("noHeadings");
        assertThatThrownBy(() -> ledger(HEADINGS + "\n合计,5\n"))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("noRows");
    }

    @Test
    void headingsAgainTotalsSignaturesAndBareNumbersAreNoRows() {
        String text = "序号,排查时间,排查地点,隐患内容\n1,2026-09-07,注浆站,漏水\n序号,排查时间,排查地点,隐患内容\n"
                + "合计,1,,\n填报人：某某,审核：,,\n2,,,\n3,2026-09-08,合计仓,积水\n";

        assertThat(ledger(text).rows()).extracting(line -> line.cell(2)).containsExactly("注浆站", "合计仓");
    }

    private void open() {
        row.putAll(Map.of("整改完成时间", "", "验收时间", "", "验收结论", ""));
    }

    private Judgement judge(String heading, String value) {
        row.put(heading, value);
        return judge();
    }

    private Judgement judge() {
        String cells = row.values().stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        String text = String.join(",", row.keySet()) + "\n" + cells + "\n";
        return SampleLedgers.judge(text.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static Ledger ledger(String text) {
        return Ledger.find(Spreadsheets.read(text.getBytes(StandardCharsets.UTF_8)), SampleLedgers.words());
    }

    private static List<Flaw> flaws(Judgement judgement) {
        return judgement.remarks().stream().map(Remark::flaw).toList();
    }
}
