package org.bihuan.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text (.csv): separated by commas, semicolons or tabs, in quotes where a cell needs it. */
final class TextFile {

    private static final int LINES_TO_LOOK_AT = 50;

    private TextFile() {}

    static List<Sheet> read(byte[] content) {
        String text = TextEncoding.decode(content);
        return List.of(new Sheet("", lines(text, separator(text))));
    }

    /** The separator that makes the most columns. */
    private static char separator(String text) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator -> columns(text, separator)))
                .orElseThrow();
    }

    /** The cells in the first lines, as far as they can be read. */
    private static long columns(String text, char separator) {
        long columns = 0;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            for (CSVRecord line : parser) {
                columns += line.size();
                if (line.getRecordNumber() == LINES_TO_LOOK_AT) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException openQuote) {
            return columns;
        }
        return columns;
    }

    private static List<Sheet.Line> lines(String text, char separator) {
        List<Sheet.Line> lines = new ArrayList<>();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            for (CSVRecord csv : parser) {
                number++;
                Sheet.Line line = new Sheet.Line(number, csv.stream().toList());
                if (line.isBlank()) {
                    continue;
                }
                if (lines.size() == Spreadsheets.MAX_LINES) {
                    throw new SheetRefused("tooManyRows", Spreadsheets.MAX_LINES);
                }
                lines.add(line);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException openQuote) {
            throw new SheetRefused("openQuote", number + 1);
        }
        return List.copyOf(lines);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }
}
