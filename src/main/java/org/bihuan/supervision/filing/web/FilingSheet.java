package org.bihuan.supervision.filing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bihuan.sheet.LongTable;
import org.bihuan.sheet.LongTable.Column;
import org.bihuan.supervision.filing.FilingLine;
import org.jspecify.annotations.Nullable;

/** A list of filings as a spreadsheet. */
class FilingSheet {

    private static final List<Map.Entry<String, Integer>> COLUMNS = List.of(
            Map.entry("filing.column.code", 20),
            Map.entry("filing.duty", 34),
            Map.entry("filing.period", 16),
            Map.entry("filing.unit", 22),
            Map.entry("filing.standing", 12),
            Map.entry("matter.field.state", 16),
            Map.entry("filing.dueOn", 12),
            Map.entry("filing.firstFiledOn", 14),
            Map.entry("filing.filedOn", 14),
            Map.entry("filing.returned", 10),
            Map.entry("filing.receipt", 20),
            Map.entry("filing.items", 10),
            Map.entry("filing.conforming", 10));

    private final FilingWords words;
    private final LocalDate today;
    private final UnaryOperator<String> messages;

    /** @param messages gives the text for a message's key */
    FilingSheet(FilingWords words, LocalDate today, UnaryOperator<String> messages) {
        this.words = words;
        this.today = today;
        this.messages = messages;
    }

    /**
     * Writes the headings, the lines, and a note if there are more lines than fit.
     *
     * @param lines gives the lines part by part to whom it is passed, and tells whether that was all
     */
    void write(OutputStream out, Predicate<Consumer<List<FilingLine>>> lines) throws IOException {
        List<Column> columns = COLUMNS.stream()
                .map(column -> new Column(messages.apply(column.getKey()), column.getValue()))
                .toList();
        new LongTable(messages.apply("filings.title"), columns, messages.apply("pages.hazards.cutOff"))
                .write(
                        out,
                        rows -> lines.test(
                                part -> rows.accept(part.stream().map(this::row).toList())));
    }

    private List<? extends @Nullable Object> row(FilingLine line) {
        return Arrays.asList(
                line.code(),
                words.duty(line.duty()),
                words.period(line.period()),
                line.unit(),
                messages.apply("filing.standing." + line.standing(today)),
                messages.apply("matter.state." + line.state()),
                line.dueOn(),
                line.firstFiledOn(),
                line.filedOn(),
                line.returned(),
                line.receipt(),
                line.getShare().isKnown() ? line.items() : null,
                line.getShare().isKnown() ? line.conforming() : null);
    }
}
