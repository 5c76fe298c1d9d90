package org.bihuan.exchange.ledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it.
 *
 * @param date the day
 * @param yearAssumed whether the text did not name its year in full
 */
record LedgerDate(LocalDate date, boolean yearAssumed) {

    private static final String TIME = "(?:[T ]*\\d{1,2}[:时点].*)?";
    private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[-/月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    /** The first day that Excel counts from, such that its serial numbers from March 1900 on come out right. */
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /**
     * @param text such as 2026-09-07, 2026/9/7, 2026.9.7, 2026年9月7日, 20260907, 9月7日 or 46272; a time of day behind it is
     *     left away
     * @param nearest where a year is missing, the one is taken that brings the date nearest to this day
     */
    static Optional<LedgerDate> parse(String text, LocalDate nearest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([年月日]) ?", "$1");
        try {
            return parts(plain, nearest).filter(read -> !read.date.isBefore(EARLIEST) && read.date.isBefore(LATEST));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LedgerDate> parts(String text, LocalDate nearest) {
        Matcher matcher = FULL.matcher(text);
        if (matcher.matches() || matcher.usePattern(DIGITS).matches()) {
            return Optional.of(new LedgerDate(date(number(matcher, 1), matcher, 2), false));
        }
        if (matcher.usePattern(SHORT_YEAR).matches()) {
            return Optional.of(new LedgerDate(date(2000 + number(matcher, 1), matcher, 2), true));
        }
        if (matcher.usePattern(NO_YEAR).matches()) {
            return Optional.of(new LedgerDate(nearest(matcher, nearest), true));
        }
        if (matcher.usePattern(SERIAL).matches()) {
            return Optional.of(new LedgerDate(SERIAL_START.plusDays(number(matcher, 1)), false));
        }
        return Optional.empty();
    }

    private static LocalDate nearest(Matcher monthAndDay, LocalDate nearest) {
        LocalDate date = date(nearest.getYear(), monthAndDay, 1);
        if (date.isAfter(nearest.plusMonths(6))) {
            return date.minusYears(1);
        }
        return date.isBefore(nearest.minusMonths(6)) ? date.plusYears(1) : date;
    }

    private static LocalDate date(int year, Matcher parts, int month) {
        return LocalDate.of(year, number(parts, month), number(parts, month + 1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
