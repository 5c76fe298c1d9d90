package org.bihuan.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

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
    private static final String HEADING_COLOUR = "E6EEF8";

    /** A4 on its side, in twentieths of a point, as are all widths. */
    private static final int PAGE_WIDTH = 16_838;

    private static final int PAGE_HEIGHT = 11_906;
    private static final int MARGIN = 1_134;
    private static final int GAP = 120;

    /** A column is as wide as its longest text, in Latin letters, but within these; a cell's edges take some. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 36;
    private static final int EDGES = 5;

    byte[] toWord() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setSpacingAfter(2 * GAP);
            heading.setAlignment(ParagraphAlignment.CENTER);
            write(heading, title, TITLE_POINTS, true);
            facts.forEach(fact -> write(document.createParagraph(), fact, POINTS, false));
            fill(document.createTable(table.size(), table.get(0).size()));
            for (String line : signatures) {
                XWPFParagraph signature = document.createParagraph();
                signature.setSpacingBefore(2 * GAP);
                write(signature, line, POINTS, false);
            }
            layOut(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layOut(XWPFDocument document) {
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = page.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = page.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void fill(XWPFTable grid) {
        grid.setWidth("100%");
        List<Integer> widths = widths();
        CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
        widths.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int row = 0; row < table.size(); row++) {
            grid.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < table.get(row).size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(widths.get(column)));
                write(cell.getParagraphs().get(0), table.get(row).get(column), POINTS, row == 0);
            }
        }
        grid.getRow(0).setRepeatHeader(true);
        grid.getRow(0).getTableCells().forEach(cell -> cell.setColor(HEADING_COLOUR));
    }

    private List<Integer> widths() {
        List<Integer> shares = IntStream.range(0, table.get(0).size())
                .mapToObj(column -> table.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .map(longest -> EDGES + Math.max(NARROWEST, Math.min(longest, WIDEST)))
                .toList();
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream()
                .map(share -> share * (PAGE_WIDTH - 2 * MARGIN) / all)
                .toList();
    }

    /** A Chinese character takes two places. */
    private static int length(String text) {
        return text.chars().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }

    private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
