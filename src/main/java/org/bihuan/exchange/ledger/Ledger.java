package org.bihuan.exchange.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.SheetRefused;

/**
 * A ledger in a spreadsheet: titles and signatures above the headings are left away.
 *
 * @param headings the headings as they stand in the file, line breaks as blanks
 * @param mapping what the headings mean
 * @param rows the lines below the headings
 */
public record Ledger(List<String> headings, Mapping mapping, List<Sheet.Line> rows) {

    private static final int HEADINGS_WITHIN = 30;
    private static final int FEWEST_KNOWN = 3;
    private static final int FEWEST_COLUMNS = 4;

    private record Candidate(Sheet sheet, int line, int known, int filled) {}

    /**
     * Finds the line of headings among the first lines of the tables: the one with the most headings that are known; if
     * none has three, the first with four cells, whose meaning a person then gives.
     *
     * @throws SheetRefused if there is no such line, or nothing below it
     */
    public static Ledger find(List<Sheet> sheets, Words words) {
        Candidate found = Stream.of(FEWEST_KNOWN, 0)
                .flatMap(known -> best(sheets, words, known).stream())
                .findFirst()
                .orElseThrow(() -> new SheetRefused("noHeadings"));
        List<Sheet.Line> lines = found.sheet.lines();
        List<String> headings = lines.get(found.line).cells().stream()
                .map(heading -> heading.strip().replaceAll("\\s+", " "))
                .toList();
        Mapping mapping = Mapping.of(headings, words);
        List<Sheet.Line> rows = lines.subList(found.line + 1, lines.size()).stream()
                .filter(line -> isHazard(line, lines.get(found.line), mapping, words))
                .toList();
        if (rows.isEmpty()) {
            throw new SheetRefused("noRows");
        }
        return new Ledger(headings, mapping, rows);
    }

    private static Optional<Candidate> best(List<Sheet> sheets, Words words, int fewestKnown) {
        return sheets.stream()
                .flatMap(sheet -> IntStream.range(
                                0, Math.min(HEADINGS_WITHIN, sheet.lines().size()))
                        .mapToObj(line -> candidate(sheet, line, words)))
                .filter(candidate -> candidate.known >= fewestKnown && candidate.filled >= FEWEST_COLUMNS)
                .max(Comparator.comparingInt(candidate -> fewestKnown == 0 ? 0 : candidate.known));
    }

    private static Candidate candidate(Sheet sheet, int line, Words words) {
        List<String> cells = sheet.lines().get(line).cells();
        int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
        return new Candidate(sheet, line, Mapping.of(cells, words).columns().size(), filled);
    }

    /** Neither the headings again, as on a second page, nor a total or signature, nor a number without anything, nor the example. */
    private static boolean isHazard(Sheet.Line line, Sheet.Line headings, Mapping mapping, Words words) {
        if (line.cells().equals(headings.cells())) {
            return false;
        }
        int number = mapping.of(Column.NUMBER).orElse(-1);
        boolean onlyNumbered = IntStream.range(0, line.cells().size())
                .allMatch(column -> column == number || line.cell(column).isBlank());
        return !onlyNumbered && !words.meansExample(first(line)) && !isFooter(line, mapping, words);
    }

    private static boolean isFooter(Sheet.Line line, Mapping mapping, Words words) {
        long needed = mapping.columns().entrySet().stream()
                .filter(column -> column.getKey().isNeeded()
                        && !line.cell(column.getValue()).isBlank())
                .count();
        return words.startsFooter(first(line)) && needed <= 2;
    }

    private static String first(Sheet.Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }
}
