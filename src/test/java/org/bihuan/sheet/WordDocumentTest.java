package org.bihuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    private static final String LONG = "转载点喷雾堵塞，不能正常使用，现场煤尘较大，未按作业规程要求冲洗巷道积尘";

    /** As wide as ten digits, and the edges of a cell, in twentieths of a point. */
    private static final int WIDTH_OF_A_DAY = 10 * 105 + 216;

    @Test
    void noCodeAndNoDayIsBrokenBesideLongTexts() throws IOException {
        byte[] bytes = WordDocument.onItsSide("隐患整改通知单")
                .table(List.of(
                        List.of("隐患编号", "隐患内容", "措施", "要求", "期限"),
                        List.of("QSS-2026-0012", LONG, LONG, LONG, "2026-11-28")))
                .bytes();

        XWPFTable table = read(bytes).getTables().get(0);
        assertThat(table.getRow(1).getCell(4).getWidth()).isGreaterThan(WIDTH_OF_A_DAY);
        assertThat(table.getRow(0).getTableCells().stream()
                        .mapToInt(XWPFTableCell::getWidth)
                        .sum())
                .isBetween(14_000, 14_570);
    }

    @Test
    void itIsWrittenInChineseWithNumberedPagesAndHeadingsToGoBy() throws IOException {
        byte[] bytes = WordDocument.upright("监察执法情况")
                .heading("检查情况")
                .paragraph("检查 3 次。")
                .bytes();

        assertThat(part(bytes, "word/styles.xml")).contains("SimSun", "zh-CN");
        assertThat(part(bytes, "word/footer1.xml")).contains("PAGE");
        XWPFDocument document = read(bytes);
        assertThat(document.getParagraphs().get(1).getCTPPr().isSetOutlineLvl()).isTrue();
        assertThat(document.getParagraphs().get(2).getIndentationFirstLine()).isPositive();
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("监察执法情况");
    }

    @Test
    void columnsOfNumbersAreCentred() throws IOException {
        byte[] bytes = WordDocument.upright("小结")
                .table(List.of(List.of("种类", "金额"), List.of("罚款", "80000"), List.of("警告", "—")))
                .bytes();

        XWPFTable table = read(bytes).getTables().get(0);
        assertThat(alignment(table, 1, 1)).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(alignment(table, 1, 0)).isEqualTo(ParagraphAlignment.LEFT);
    }

    private static ParagraphAlignment alignment(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs().get(0).getAlignment();
    }

    private static String part(byte[] bytes, String name) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = parts.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = parts.getNextEntry();
            }
            return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
