package org.bihuan.exchange.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a ledger: which can be taken in, which come again, which must be corrected and how. */
public final class Judge {

    private final Words words;
    private final Roster roster;
    private final LocalDate today;

    /** @param today the day after which nothing can have happened yet */
    public Judge(Words words, Roster roster, LocalDate today) {
        this.words = words;
        this.roster = roster;
        this.today = today;
    }

    /** What was taken in before. */
    @FunctionalInterface
    public interface Before {

        /** The code of the hazard behind each of these fingerprints that is known. */
        Map<String, String> codes(Collection<String> fingerprints);
    }

    private record Row(Sheet.Line line, Cells cells, String finder, @Nullable LedgerEntry entry) {

        Optional<String> fingerprint() {
            return Optional.ofNullable(entry).map(read -> Fingerprint.of(read, finder));
        }
    }

    /** One judgement for each row, in their order. */
    public List<Judgement> judge(List<String> headings, Mapping mapping, List<Sheet.Line> rows, Before before) {
        List<Row> read =
                rows.stream().map(line -> read(line, headings, mapping)).toList();
        Map<String, String> codes = before.codes(
                read.stream().flatMap(row -> row.fingerprint().stream()).toList());
        Map<String, Integer> seen = new HashMap<>();
        return read.stream().map(row -> judgement(row, codes, seen)).toList();
    }

    private Row read(Sheet.Line line, List<String> headings, Mapping mapping) {
        Cells cells = new Cells(line, headings, mapping, words);
        LedgerEntry entry = new RowReader(cells, words, roster).read(today).orElse(null);
        String finder =
                roster.names(cells.plain(Column.FINDER)).stream().findFirst().orElse("");
        return new Row(line, cells, finder, entry);
    }

    private Judgement judgement(Row row, Map<String, String> codes, Map<String, Integer> seen) {
        LedgerEntry entry = row.entry;
        if (entry != null) {
            compare(row, entry, Fingerprint.of(entry, row.finder), codes, seen);
        }
        List<Remark> remarks = row.cells.remarks();
        Verdict verdict = remarks.stream()
                .map(remark -> remark.flaw().verdict())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.GOOD);
        return verdict == Verdict.BAD
                ? new Judgement(row.line, verdict, remarks, null, null)
                : new Judgement(row.line, verdict, remarks, row.fingerprint().orElse(null), entry);
    }

    /** Compares a row with those above it; of rows that are the same the first one counts. */
    private static void compare(
            Row row, LedgerEntry entry, String fingerprint, Map<String, String> codes, Map<String, Integer> seen) {
        Integer placeless = seen.get(Fingerprint.withoutPlace(entry, row.finder));
        if (entry.place().isEmpty()) {
            if (placeless != null) {
                row.cells.remarkInstead(Column.PLACE, Flaw.MISSING_LIKE_ANOTHER, placeless.toString());
            }
            return;
        }
        Integer same = seen.get(fingerprint);
        Integer similar = seen.get(Fingerprint.withoutFinder(entry));
        if (codes.containsKey(fingerprint)) {
            row.cells.remark(Column.DESCRIPTION, Flaw.IMPORTED_BEFORE, codes.get(fingerprint));
        } else if (same != null) {
            row.cells.remark(Column.DESCRIPTION, Flaw.REPEATS_ROW, same.toString());
        } else if (similar != null) {
            row.cells.remark(Column.DESCRIPTION, Flaw.RESEMBLES_ROW, similar.toString());
        }
        seen.putIfAbsent(fingerprint, row.line.number());
        seen.putIfAbsent(Fingerprint.withoutFinder(entry), row.line.number());
        seen.putIfAbsent(Fingerprint.withoutPlace(entry, row.finder), row.line.number());
    }
}
