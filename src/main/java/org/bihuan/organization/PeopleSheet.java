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
import org.springframework.stereotype.Component;

/** Finds people in a spreadsheet, by headings in Chinese or those of {@code people.csv}. */
@Component
class PeopleSheet {

    private static final int HEADINGS_WITHIN = 30;

    private final Map<String, PersonColumn> meant = new HashMap<>();

    PeopleSheet(MessageSource messages) {
        for (PersonColumn column : PersonColumn.values()) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Arrays.stream(messages.getMessage("people.headings." + column, null, language)
                                .split(","))
                        .forEach(heading -> meant.put(normal(heading), column));
            }
        }
    }

    /** @throws SheetRefused if it is no spreadsheet, has no column of log-in names, or nobody in it */
    List<PersonTyped> read(byte[] file) {
        for (Sheet sheet : Spreadsheets.read(file)) {
            List<Sheet.Line> lines = sheet.lines();
            for (int at = 0; at < Math.min(HEADINGS_WITHIN, lines.size()); at++) {
                Map<PersonColumn, Integer> columns = columns(lines.get(at));
                if (columns.containsKey(PersonColumn.LOGIN)) {
                    return people(lines.subList(at + 1, lines.size()), columns);
                }
            }
        }
        throw new SheetRefused("noHeadings");
    }

    private static List<PersonTyped> people(List<Sheet.Line> lines, Map<PersonColumn, Integer> columns) {
        List<PersonTyped> people = lines.stream()
                .filter(line -> !line.cell(0).startsWith("#"))
                .map(line -> typed(line, columns))
                .filter(typed -> typed.cells().values().stream().anyMatch(text -> !text.isEmpty()))
                .toList();
        if (people.isEmpty()) {
            throw new SheetRefused("noRows");
        }
        return people;
    }

    private static PersonTyped typed(Sheet.Line line, Map<PersonColumn, Integer> columns) {
        Map<PersonColumn, String> cells = new EnumMap<>(PersonColumn.class);
        columns.forEach(
                (column, at) -> cells.put(column, Table.plain(line.cell(at)).strip()));
        return new PersonTyped(line.number(), cells);
    }

    private Map<PersonColumn, Integer> columns(Sheet.Line headings) {
        Map<PersonColumn, Integer> columns = new EnumMap<>(PersonColumn.class);
        for (int at = 0; at < headings.cells().size(); at++) {
            int found = at;
            Optional.ofNullable(meant.get(normal(headings.cell(at))))
                    .ifPresent(column -> columns.putIfAbsent(column, found));
        }
        return columns;
    }

    private static String normal(String heading) {
        return heading.replaceAll("[\\s*＊]", "").toLowerCase(Locale.ROOT);
    }
}
