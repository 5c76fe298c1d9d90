package org.bihuan.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * A notice or a re-check sheet as a document (.docx).
 *
 * @param facts the lines above the table
 * @param table its headings and rows
 * @param signatures the lines to sign on
 */
record NoticeDocument(String title, List<String> facts, List<List<String>> table, List<String> signatures) {

    private static final String FONT = "SimSun";
    private static final int TITLE_POINTS = 18;
    private static final int POINTS = 10;

    byte[] toWord() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            write(heading, title, TITLE_POINTS, true);
            facts.forEach(fact -> write(document.createParagraph(), fact, POINTS, false));
            fill(document.createTable(table.size(), table.get(0).size()));
            document.createParagraph();
            signatures.forEach(line -> write(document.createParagraph(), line, POINTS, false));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XWPFTable grid) {
        grid.setWidth("100%");
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                write(cell.getParagraphs().get(0), table.get(row).get(column), POINTS, row == 0);
            }
        }
        grid.getRow(0).setRepeatHeader(true);
    }

    private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
