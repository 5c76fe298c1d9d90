package org.bihuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document of A4 pages for word processors (.docx), put together part by part. */
public final class WordDocument {

    private static final String CHINESE_FONT = "SimSun";
    private static final String LATIN_FONT = "Times New Roman";
    private static final String CHINESE = "zh-CN";
    private static final double TITLE_POINTS = 18;
    private static final double HEADING_POINTS = 14;
    private static final double POINTS = 12;
    private static final double CELL_POINTS = 10.5;
    private static final double FOOTER_POINTS = 9;
    private static final double LINE_HEIGHT = 1.3;
    private static final String HEADING_COLOUR = "E6EEF8";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,.]+ ?%?|—|");

    /** The sides of A4 in twentieths of a point, as are all widths. */
    private static final int LONG_SIDE = 16_838;

    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 1_134;
    private static final int GAP = 120;
    private static final int TWO_CHARACTERS = 480;
    private static final int CELL_GAP = 30;

    /** A column is as wide as its longest text, in places of a Latin letter, but within these; a cell's edges take some. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 36;
    private static final int EDGES = 3;
    private static final int PLACE = 105;
    private static final Pattern LINE_MAY_BREAK = Pattern.compile("[\\s\\u2E80-\\uFFFF]+");

    private final boolean onItsSide;
    private final String title;
    private final List<Consumer<XWPFDocument>> parts = new ArrayList<>();

    private WordDocument(boolean onItsSide, String title) {
        this.onItsSide = onItsSide;
        this.title = title;
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
            paragraph.setKeepNext(true);
            paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            write(paragraph, text, HEADING_POINTS, true);
        });
        return this;
    }

    /** A line that says a fact, such as a number. */
    public WordDocument line(String text) {
        return text(text, 0);
    }

    /** Prose, which begins two characters further in. */
    public WordDocument paragraph(String text) {
        return text(text, TWO_CHARACTERS);
    }

    private WordDocument text(String text, int indentation) {
        parts.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBetween(LINE_HEIGHT);
            paragraph.setSpacingAfter(GAP / 2);
            paragraph.setIndentationFirstLine(indentation);
            write(paragraph, text, POINTS, false);
        });
        return this;
    }

    /** A line to sign on, set off from what stands above. */
    public WordDocument signature(String text) {
        parts.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(4 * GAP);
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
            document.getProperties().getCoreProperties().setTitle(title);
            speakChinese(document);
            parts.forEach(part -> part.accept(document));
            layOut(document);
            number(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its language a Chinese character may be drawn as the Japanese one. */
    private static void speakChinese(XWPFDocument document) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setEastAsia(CHINESE_FONT);
        fonts.setAscii(LATIN_FONT);
        fonts.setHAnsi(LATIN_FONT);
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setEastAsia(CHINESE);
    }

    /** Numbers the pages. */
    private static void number(XWPFDocument document) {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField page = paragraph.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        write(new XWPFRun(page.addNewR(), (IRunBody) paragraph), "1", FOOTER_POINTS, false);
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
        grid.setTableAlignment(TableRowAlign.CENTER);
        List<Boolean> numbers = numbers(rows);
        List<Integer> widths = widths(rows);
        CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
        widths.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int row = 0; row < rows.size(); row++) {
            grid.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(widths.get(column)));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                XWPFParagraph paragraph = cell.getParagraphs().get(0);
                paragraph.setSpacingBefore(CELL_GAP);
                paragraph.setSpacingAfter(CELL_GAP);
                if (row == 0 || numbers.get(column)) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                }
                write(paragraph, rows.get(row).get(column), CELL_POINTS, row == 0);
            }
        }
        grid.getRow(0).setRepeatHeader(true);
        grid.getRow(0).getTableCells().forEach(cell -> cell.setColor(HEADING_COLOUR));
    }

    /** Which columns hold nothing but numbers. */
    private static List<Boolean> numbers(List<List<String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column))
                        .matches()))
                .toList();
    }

    /** As wide as the texts wish; where the page is too narrow for that the long ones give way, so that no code and no day is broken. */
    private List<Integer> widths(List<List<String>> rows) {
        int width = width() - 2 * MARGIN;
        List<Integer> least = places(rows, WordDocument::longestWord);
        List<Integer> wished = places(rows, WordDocument::length);
        double given = (double) (width / PLACE - sum(least)) / Math.max(1, sum(wished) - sum(least));
        double granted = Math.max(0, Math.min(given, 1));
        List<Double> shares = IntStream.range(0, least.size())
                .mapToObj(column -> least.get(column) + granted * (wished.get(column) - least.get(column)))
                .toList();
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.stream().map(share -> (int) (share * width / all)).toList();
    }

    private static List<Integer> places(List<List<String>> rows, ToIntFunction<String> of) {
        return IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> of.applyAsInt(row.get(column)))
                        .max()
                        .orElse(0))
                .map(longest -> EDGES + Math.max(NARROWEST, Math.min(longest, WIDEST)))
                .toList();
    }

    private static int sum(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).sum();
    }

    /** Of what no line may break in, such as a code or a day. */
    private static int longestWord(String text) {
        return Stream.of(LINE_MAY_BREAK.split(text))
                .mapToInt(WordDocument::length)
                .max()
                .orElse(0);
    }

    /** A Chinese character takes two places. */
    private static int length(String text) {
        return text.chars().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }

    private static void write(XWPFParagraph paragraph, String text, double points, boolean bold) {
        write(paragraph.createRun(), text, points, bold);
    }

    private static void write(XWPFRun run, String text, double points, boolean bold) {
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
