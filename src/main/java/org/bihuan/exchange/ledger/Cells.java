package org.bihuan.exchange.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Table;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their meaning, and what is remarked about them while they are read. */
final class Cells {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]");
    private static final Pattern PROGRAM = Pattern.compile("(?i)<\\s*(script|iframe|img|svg|object|a)\\b|javascript:");

    private final Sheet.Line line;
    private final List<String> headings;
    private final Mapping mapping;
    private final Words words;
    private final List<Remark> remarks = new ArrayList<>();

    Cells(Sheet.Line line, List<String> headings, Mapping mapping, Words words) {
        this.line = line;
        this.headings = headings;
        this.mapping = mapping;
        this.words = words;
    }

    boolean has(Column column) {
        return mapping.of(column).isPresent();
    }

    /** What a cell says; empty if it says nothing, or says too much, which is remarked. */
    String text(Column column) {
        String text = plain(column);
        if (words.meansNothing(text)) {
            return "";
        }
        if (text.codePointCount(0, text.length()) > column.longest()) {
            remark(column, Flaw.TOO_LONG, String.valueOf(column.longest()), String.valueOf(text.length()));
            return "";
        }
        return text;
    }

    /** What a cell says in words of its own, which may look like a program and stays a text. */
    String freeText(Column column) {
        String text = text(column);
        if (Table.startsFormula(text) || PROGRAM.matcher(text).find()) {
            remark(column, Flaw.LOOKS_LIKE_PROGRAM);
        }
        return text;
    }

    @Nullable
    String freeTextOrNothing(Column column) {
        String text = freeText(column);
        return text.isEmpty() ? null : text;
    }

    /** Remarks that a cell is empty which must not be, unless it is empty because of another fault. */
    void require(Column column) {
        if (words.meansNothing(plain(column))) {
            remark(column, Flaw.MISSING);
        }
    }

    <M extends Enum<M>> Optional<M> word(Column column, Vocabulary<M> vocabulary) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<M> meaning = vocabulary.meaning(text);
        if (meaning.isEmpty()) {
            remark(column, Flaw.UNKNOWN_WORD, String.join("、", vocabulary.choices()));
        }
        return meaning;
    }

    /** @param nearest the day near which a date without a year must be */
    @Nullable
    LocalDate date(Column column, LocalDate nearest) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LedgerDate> date = LedgerDate.parse(text, nearest);
        if (date.isEmpty()) {
            remark(column, Flaw.NO_DATE);
            return null;
        }
        if (date.get().yearAssumed()) {
            remark(column, Flaw.YEAR_ASSUMED, date.get().date().toString());
        }
        return date.get().date();
    }

    void remark(Column column, Flaw flaw, String... arguments) {
        remarks.add(new Remark(column, heading(column), plain(column), flaw, List.of(arguments)));
    }

    /** Remarks something in the place of what was remarked about the same cell before. */
    void remarkInstead(Column column, Flaw flaw, String... arguments) {
        remarks.removeIf(remark -> remark.column() == column);
        remark(column, flaw, arguments);
    }

    /** Whether nothing is bad, or nothing but that the place is missing. */
    boolean areReadable() {
        return remarks.stream()
                .filter(remark -> remark.flaw().verdict() == Verdict.BAD)
                .allMatch(remark -> remark.flaw() == Flaw.MISSING && remark.column() == Column.PLACE);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    String heading(Column column) {
        int number = mapping.of(column).orElse(-1);
        return number >= 0 && number < headings.size() ? headings.get(number) : words.heading(column);
    }

    /** What a cell says, whatever is wrong with it. */
    String plain(Column column) {
        String cell =
                mapping.of(column).stream().mapToObj(line::cell).findFirst().orElse("");
        return Table.plain(CONTROL.matcher(cell).replaceAll("").strip());
    }
}
