package org.bihuan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook (.xlsx). */
final class ExcelFile {

    /** Formatted but empty cells can reach to column XFD; no ledger does. */
    private static final int MAX_COLUMNS = 256;

    private ExcelFile() {}

    static List<Sheet> read(byte[] content) {
        WorkbookGuard.check(content);
        try (ReadableWorkbook workbook = open(content)) {
            List<Sheet> sheets = new ArrayList<>();
            for (var sheet : workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    sheets.add(new Sheet(sheet.getName(), lines(rows)));
                }
            }
            return sheets;
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The library answers malformed parts with whatever it stumbles over, null pointers included.
            throw new SheetRefused("damaged", broken);
        }
    }

    /** With the cells' formats, which tell dates from numbers; some programs write files without any. */
    private static ReadableWorkbook open(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    private static List<Sheet.Line> lines(Stream<Row> rows) {
        List<Sheet.Line> lines = new ArrayList<>();
        rows.map(ExcelFile::line).filter(line -> !line.isBlank()).forEach(line -> {
            if (lines.size() == Spreadsheets.MAX_LINES) {
                throw new SheetRefused("tooManyRows", Spreadsheets.MAX_LINES);
            }
            lines.add(line);
        });
        return List.copyOf(lines);
    }

    private static Sheet.Line line(Row row) {
        int columns = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<String> cells = new ArrayList<>(columns);
        int used = 0;
        for (int column = 0; column < columns; column++) {
            String text = row.getOptionalCell(column).map(CellText::of).orElse("");
            cells.add(text);
            used = text.isEmpty() ? used : column + 1;
        }
        return new Sheet.Line(row.getRowNum(), List.copyOf(cells.subList(0, used)));
    }
}
