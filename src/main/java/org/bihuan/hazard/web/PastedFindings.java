package org.bihuan.hazard.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.hazard.Field;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads what is pasted from a spreadsheet: a line a finding, with the columns place, field, description, category of a major hazard,
 * measures on the spot and unit responsible. What is not understood is left for the person to choose; a line of headings is left out.
 */
@Component
class PastedFindings {

    private static final CSVFormat TABS = CSVFormat.TDF
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private final MessageSource messages;

    PastedFindings(MessageSource messages) {
        this.messages = messages;
    }

    /** The findings in the order of the lines. */
    List<Finding> read(String pasted, Locale language) {
        String heading = messages.getMessage("field.field", null, language);
        try (CSVParser lines = CSVParser.parse(pasted, TABS)) {
            return lines.stream()
                    .filter(line -> !cell(line, 1).equals(heading))
                    .map(line -> Finding.of(
                            cell(line, 0),
                            field(cell(line, 1), language),
                            cell(line, 2),
                            cell(line, 3).replaceAll("\\D", ""),
                            cell(line, 4),
                            cell(line, 5)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String field(String said, Locale language) {
        return Arrays.stream(Field.values())
                .map(Field::name)
                .filter(name -> said.equalsIgnoreCase(messages.getMessage("field.value." + name, null, language)))
                .findFirst()
                .orElse("");
    }

    private static String cell(CSVRecord line, int column) {
        return column < line.size() ? line.get(column).strip() : "";
    }
}
