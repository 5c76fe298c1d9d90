package org.bihuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

/** A document of A4 pages for word processors (.docx), put together part by part. */
public final class WordDocument {

    private static final String FONT = "SimSun";
    private static final int TITLE_POINTS = 18;
    private static final int HEADING_POINTS = 12;
    private static final int POINTS = 10;
    private static final String HEADING_COLOUR = "E6EEF8";

    /** The sides of A4 in twentieths of a point, as are all widths. */
    private static final int LONG_SIDE = 16_838;

    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 1_134;
    private static final int GAP = 120;

    /** A column is as wide as its longest text, in Latin letters, but within these; a cell's edges take some. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 36;
    private static final int EDGES = 5;

    private final boolean onItsSide;
    private final List<Consumer<XWPFDocument>> parts = new ArrayList<>();

    private WordDocument(boolean onItsSide, String title) {
        this.onItsSide = onItsSide;
        parts.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingAfter(2 * GAP);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            write(paragraph, title, TITLE_POINTS, true);
        });
    }

    public static WordDocument upright(String title) {
        return new WordDocument(false, title);
    }

    public static WordDocument onItsSide(String title) {
        return new WordDocument(true, title);
    }

    public WordDocument heading(String text) {
        parts.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(2 * GAP);
            paragraph.setSpacingAfter(GAP);
            write(paragraph, text, HEADING_POINTS, true);
        });
        return this;
    }

    public WordDocument line(String text) {
        parts.add(document -> write(document.createParagraph(), text, POINTS, false));
        return this;
    }

    /** A line to sign on, set off from what stands above. */
    public WordDocument signature(String text) {
        parts.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(2 * GAP);
            write(paragraph, text, POINTS, false);
        });
        return this;
    }

    /** @param rows the headings of the columns first; all rows have as many cells */
    public WordDocument table(List<List<String>> rows) {
        parts.add(document -> fill(document.createTable(rows.size(), rows.get(0).size()), rows));
        return this;
    }

    public byte[] bytes() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            parts.forEach(part -> part.accept(document));
            layOut(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int width() {
        return onItsSide ? LONG_SIDE : SHORT_SIDE;
    }

    private void layOut(XWPFDocument document) {
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = page.addNewPgSz();
        size.setOrient(onItsSide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        size.setW(BigInteger.valueOf(width()));
        size.setH(BigInteger.valueOf(onItsSide ? SHORT_SIDE : LONG_SIDE));
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

    private void fill(XWPFTable grid, List<List<String>> rows) {
        grid.setWidth("100%");
        List<Integer> widths = widths(rows);
        CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
        widths.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int row = 0; row < rows.size(); row++) {
            grid.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(widths.get(column)));
                write(cell.getParagraphs().get(0), rows.get(row).get(column), POINTS, row == 0);
            }
        }
        grid.getRow(0).setRepeatHeader(true);
        grid.getRow(0).getTableCells().forEach(cell -> cell.setColor(HEADING_COLOUR));
    }

    private List<Integer> widths(List<List<String>> rows) {
        List<Integer> shares = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .map(longest -> EDGES + Math.max(NARROWEST, Math.min(longest, WIDEST)))
                .toList();
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream()
                .map(share -> share * (width() - 2 * MARGIN) / all)
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
