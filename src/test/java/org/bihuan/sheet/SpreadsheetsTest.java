package org.bihuan.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetsTest {

    private static final String LEDGER = "排查时间,排查地点,隐患内容\n2026-09-07,-650中央变电所,高压开关柜漏电保护试验记录缺失\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void readsEveryEncodingThatSpreadsheetProgramsWrite(String encoding) {
        Sheet sheet = only(LEDGER.getBytes(Charset.forName(encoding)));

        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.lines().get(1).cells()).containsExactly("2026-09-07", "-650中央变电所", "高压开关柜漏电保护试验记录缺失");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(only(("\uFEFF" + LEDGER).getBytes(UTF_8)).lines().get(0).cell(0))
                .isEqualTo("排查时间");
    }

    @Test
    void bytesOfNoEncodingAreRefusedAndNeverReplaced() {
        byte[] broken = LEDGER.getBytes(UTF_8);
        broken[3] = (byte) 0xFF;
        broken[4] = (byte) 0xFF;

        assertRefused(broken, "unknownEncoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        assertThat(only(LEDGER.replace(",", separator).getBytes(UTF_8))
                        .lines()
                        .get(0)
                        .cells())
                .containsExactly("排查时间", "排查地点", "隐患内容");
    }

    @Test
    void rowNumbersAreThoseOfASpreadsheetProgramWithQuotedLineBreaksAndBlankRows() {
        Sheet sheet = only("\"排查\n时间\",地点\n\n , \n2026-09-07,\"东翼, \"\"回风\"\" 大巷\"\n".getBytes(UTF_8));

        assertThat(sheet.lines())
                .containsExactly(
                        new Sheet.Line(1, List.of("排查\n时间", "地点")),
                        new Sheet.Line(4, List.of("2026-09-07", "东翼, \"回风\" 大巷")));
    }

    @Test
    void aQuoteThatNeverEndsIsRefusedWithItsRow() {
        assertRefused("a,b\n1,2\n3,\"open\n4,5\n".getBytes(UTF_8), "openQuote");
    }

    @Test
    void readsExcelDatesNumbersAndCachedFormulas() {
        byte[] file = excel(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 9, 7));
            sheet.style(0, 0).format("yyyy/m/d").set();
            sheet.value(0, 1, 46272);
            sheet.value(0, 2, 0.60);
            sheet.value(0, 3, "文字");
            sheet.value(0, 4, 46272);
            sheet.style(0, 4).format("0.00\\d").set();
            sheet.value(7, 1, true);
        });

        assertThat(only(file).lines())
                .containsExactly(
                        new Sheet.Line(1, List.of("2026-09-07", "46272", "0.6", "文字", "46272")),
                        new Sheet.Line(8, List.of("", "true")));
    }

    @Test
    void theContentDecidesWhatAFileIs() {
        assertRefused(new byte[0], "empty");
        assertRefused(" \n\n".getBytes(UTF_8), "empty");
        assertRefused(new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1, 2}, "noSpreadsheet");
        assertRefused(zip(Map.of("photo.jpg", new byte[100])), "noSpreadsheet");
        assertRefused(ole("Workbook"), "oldExcel");
        assertRefused(ole("EncryptedPackage"), "encrypted");
        byte[] half = excel(sheet -> sheet.value(0, 0, "文字"));
        assertRefused(java.util.Arrays.copyOf(half, half.length / 2), "damaged");
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefused() {
        assertRefused(new byte[Spreadsheets.MAX_BYTES + 1], "tooLarge");
    }

    @Test
    void moreThanTwentyThousandRowsAreRefused() {
        String most = String.join("\n", Collections.nCopies(Spreadsheets.MAX_LINES, "a,b"));

        assertThat(only(most.getBytes(UTF_8)).lines()).hasSize(20_000);
        assertRefused((most + "\na,b").getBytes(UTF_8), "tooManyRows");
        assertRefused(
                excel(sheet -> {
                    for (int row = 0; row <= Spreadsheets.MAX_LINES; row++) {
                        sheet.value(row, 0, "a");
                    }
                }),
                "tooManyRows");
    }

    @Test
    void aSmallFileThatUnpacksToFarTooMuchIsRefused() {
        assertRefused(
                zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "xl/media/1.bin", new byte[201 << 20])),
                "unpacksTooLarge");
    }

    @Test
    void aCellThatNamesATextFarBeyondThoseInTheFileIsRefused() {
        String sheet =
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>2000000000</v></c></row></sheetData></worksheet>";

        assertRefused(
                zip(Map.of(
                        "[Content_Types].xml", "<Types/>".getBytes(UTF_8),
                        "xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8))),
                "damaged");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() {
        String sheet = "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>";

        assertRefused(
                zip(Map.of(
                        "[Content_Types].xml", "<Types/>".getBytes(UTF_8),
                        "xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8))),
                "damaged");
    }

    @Test
    void anExternalEntityIsNotResolved() {
        String types = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Types>&e;</Types>";

        assertRefused(zip(Map.of("[Content_Types].xml", types.getBytes(UTF_8))), "damaged");
    }

    private static Sheet only(byte[] content) {
        List<Sheet> sheets = Spreadsheets.read(content);
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static void assertRefused(byte[] content, String fault) {
        assertThatThrownBy(() -> Spreadsheets.read(content))
                .isInstanceOfSatisfying(SheetRefused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(fault));
    }

    private static byte[] ole(String stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.writeBytes(new byte[600]);
        file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] excel(java.util.function.Consumer<Worksheet> fill) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("台账"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toByteArray();
    }
}
