package org.bihuan.exchange;

import java.util.List;
import org.bihuan.exchange.ledger.Verdict;

/**
 * How many rows of an import have which verdict.
 *
 * @param taken how many have become hazards
 * @param waiting how many can be taken in and have not been yet
 */
record Counts(long good, long warning, long repeated, long bad, long taken, int waiting) {

    static Counts of(List<ImportRows.Count> rows) {
        long taken = rows.stream().mapToLong(ImportRows.Count::taken).sum();
        long importable = of(rows, Verdict.GOOD) + of(rows, Verdict.WARNING);
        return new Counts(
                of(rows, Verdict.GOOD),
                of(rows, Verdict.WARNING),
                of(rows, Verdict.REPEATED),
                of(rows, Verdict.BAD),
                taken,
                Math.toIntExact(importable - taken));
    }

    /** The number of rows with a verdict. */
    public long of(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> good;
            case WARNING -> warning;
            case REPEATED -> repeated;
            case BAD -> bad;
        };
    }

    private static long of(List<ImportRows.Count> rows, Verdict verdict) {
        return rows.stream()
                .filter(count -> count.verdict() == verdict)
                .mapToLong(ImportRows.Count::rows)
                .sum();
    }
}
