package org.bihuan.organization;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.SheetRefused;
import org.bihuan.sheet.Spreadsheets;
import org.bihuan.sheet.Table;
import org.springframework.context.MessageSource;

/** Finds rows in a spreadsheet by their headings, in Chinese or English. */
final class HeadedRows<C extends Enum<C>> {

    private static final int HEADINGS_WITHIN = 30;

    private final Class<C> columns;
    private final C key;
    private final Map<String, C> meant = new HashMap<>();

    /**
     * @param key the column without which there are no rows
     * @param words the messages that name each column's headings, between commas
     */
    HeadedRows(Class<C> columns, C key, String words, MessageSource messages) {
        this.columns = columns;
        this.key = key;
        for (C column : columns.getEnumConstants()) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Arrays.stream(messages.getMessage(words + column, null, language)
                                .split(","))
                        .forEach(heading -> meant.put(normal(heading), column));
            }
        }
    }

    /**
     * A row.
     *
     * @param line where it stands in its file, from 1
     * @param cells the text of each column that is there at all
     */
    record Row<C>(int line, Map<C, String> cells) {}

    /** @throws SheetRefused if it is no spreadsheet, lacks the column that it needs, or has no rows */
    List<Row<C>> read(byte[] file) {
        for (Sheet sheet : Spreadsheets.read(file)) {
            List<Sheet.Line> lines = sheet.lines();
            for (int at = 0; at < Math.min(HEADINGS_WITHIN, lines.size()); at++) {
                Map<C, Integer> found = columns(lines.get(at));
                if (found.containsKey(key)) {
                    return rows(lines.subList(at + 1, lines.size()), found);
                }
            }
        }
        throw new SheetRefused("noHeadings");
    }

    private List<Row<C>> rows(List<Sheet.Line> lines, Map<C, Integer> found) {
        List<Row<C>> rows = lines.stream()
                .filter(line -> !line.cell(0).startsWith("#"))
                .map(line -> row(line, found))
                .filter(row -> row.cells().values().stream().anyMatch(text -> !text.isEmpty()))
                .toList();
        if (rows.isEmpty()) {
            throw new SheetRefused("noRows");
        }
        return rows;
    }

    private Row<C> row(Sheet.Line line, Map<C, Integer> found) {
        Map<C, String> cells = new EnumMap<>(columns);
        found.forEach(
                (column, at) -> cells.put(column, Table.plain(line.cell(at)).strip()));
        return new Row<>(line.number(), cells);
    }

    private Map<C, Integer> columns(Sheet.Line headings) {
        Map<C, Integer> found = new EnumMap<>(columns);
        for (int at = 0; at < headings.cells().size(); at++) {
            int here = at;
            Optional.ofNullable(meant.get(normal(headings.cell(at))))
                    .ifPresent(column -> found.putIfAbsent(column, here));
        }
        return found;
    }

    private static String normal(String heading) {
        return heading.replaceAll("[\\s*＊]", "").toLowerCase(Locale.ROOT);
    }
}
