package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A table of many rows as .xlsx, sent while it is written. Its cells are texts, which no spreadsheet program runs, numbers and
 * dates.
 *
 * @param name the table's name, at most 31 characters
 * @param cutOff what stands below the rows if there are more than were given
 */
public record LongTable(String name, List<Column> columns, String cutOff) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String heading, int width) {}

    /** The header of an answer that is such a file, {@code Content-Disposition}. */
    public static String attached(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /**
     * Writes the headings and the rows.
     *
     * @param rows gives the rows part by part to whom it is passed, and tells whether that was all. A cell is a {@link String}, a
     *     {@link Number}, a {@link LocalDate} or nothing.
     */
    public void write(OutputStream out, Predicate<Consumer<List<List<? extends @Nullable Object>>>> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Lines lines = new Lines(workbook.newWorksheet(name));
            lines.head();
            if (!rows.test(lines::append)) {
                lines.append(List.of(List.of(cutOff)));
            }
        }
    }

    private final class Lines {

        private final Worksheet sheet;
        private int row;

        Lines(Worksheet sheet) {
            this.sheet = sheet;
        }

        void head() {
            sheet.freezePane(1, 1);
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, columns.get(column).width());
                sheet.value(0, column, columns.get(column).heading());
                sheet.style(0, column).bold().wrapText(true).fillColor("E6EEF8").set();
            }
        }

        void append(List<List<? extends @Nullable Object>> part) {
            for (List<? extends @Nullable Object> cells : part) {
                row++;
                for (int column = 0; column < cells.size(); column++) {
                    put(column, cells.get(column));
                }
            }
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void put(int column, @Nullable Object cell) {
            if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, Table.harmless(cell.toString()));
            }
        }
    }
}
