package org.bihuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to be downloaded as .xlsx. All cells are text, and what a spreadsheet program would run as a formula when
 * somebody edits it gets an apostrophe in front, which {@link #plain} takes away again.
 *
 * @param name the table's name, at most 31 characters
 * @param headings the first row
 * @param rows what follows
 */
public record Table(String name, List<String> headings, List<List<String>> rows) {

    private static final int LONGEST_CELL = 32_767;
    private static final double NARROWEST = 12;
    private static final double WIDEST = 60;

    public byte[] toExcel() {
        return toExcel(List.of(this));
    }

    /** Several tables in one file. */
    public static byte[] toExcel(List<Table> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Bihuan", "1.0")) {
            tables.forEach(table -> table.write(workbook.newWorksheet(table.name)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void write(Worksheet sheet) {
        sheet.freezePane(0, 1);
        fill(sheet, 0, headings);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, width(column));
            sheet.style(0, column).bold().wrapText(true).fillColor("E6EEF8").set();
        }
        for (int row = 0; row < rows.size(); row++) {
            fill(sheet, row + 1, rows.get(row));
        }
    }

    /** Wide enough for most of the texts; a Chinese character takes two places. */
    private double width(int column) {
        int longest = rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length() * 2)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(longest, WIDEST));
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = harmless(cells.get(column));
            if (!text.isEmpty()) {
                sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            }
        }
    }

    /** The text as it can stand in a cell without being run. Negative numbers and levels such as -650 stay as they are. */
    static String harmless(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** The text as somebody wrote it, without the apostrophe that kept it from being run. */
    public static String plain(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet program would run this text as a formula. */
    public static boolean startsFormula(String text) {
        return startsFormula(text, 0);
    }

    private static boolean startsFormula(String text, int at) {
        if (text.length() <= at) {
            return false;
        }
        boolean number = text.length() > at + 1 && Character.isDigit(text.charAt(at + 1));
        return switch (text.charAt(at)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !number || text.indexOf('|', at) > 0 || text.indexOf("(\"", at) > 0;
            default -> false;
        };
    }
}
