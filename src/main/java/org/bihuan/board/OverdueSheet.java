package org.bihuan.board;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bihuan.sheet.LongTable;
import org.bihuan.sheet.LongTable.Column;
import org.jspecify.annotations.Nullable;

/** The list as a spreadsheet. */
class OverdueSheet {

    private static final List<Map.Entry<String, Integer>> COLUMNS = List.of(
            Map.entry("code", 20),
            Map.entry("mine", 18),
            Map.entry("section", 14),
            Map.entry("grade", 12),
            Map.entry("field", 12),
            Map.entry("place", 24),
            Map.entry("description", 50),
            Map.entry("person", 10),
            Map.entry("deadline", 12),
            Map.entry("firstDeadline", 12),
            Map.entry("daysOverdue", 10),
            Map.entry("daysSinceFirst", 14),
            Map.entry("state", 10),
            Map.entry("failedAcceptances", 14));

    private final UnaryOperator<String> messages;

    /** @param messages gives the text for a message's key */
    OverdueSheet(UnaryOperator<String> messages) {
        this.messages = messages;
    }

    /**
     * Writes the headings, the lines, and a note if there are more lines than fit.
     *
     * @param lines gives the lines part by part to whom it is passed, and tells whether that was all
     */
    void write(OutputStream out, Predicate<Consumer<List<OverdueHazard>>> lines) throws IOException {
        List<Column> columns = COLUMNS.stream()
                .map(column -> new Column(messages.apply("board.column." + column.getKey()), column.getValue()))
                .toList();
        new LongTable(messages.apply("board.title"), columns, messages.apply("board.sheet.more"))
                .write(
                        out,
                        rows -> lines.test(
                                part -> rows.accept(part.stream().map(this::row).toList())));
    }

    private List<? extends @Nullable Object> row(OverdueHazard line) {
        return Arrays.asList(
                line.code(),
                line.mine(),
                line.section(),
                messages.apply("grade." + line.grade()),
                messages.apply("field.value." + line.field()),
                line.place(),
                line.description(),
                line.person(),
                line.deadline(),
                line.firstDeadline(),
                line.daysOverdue(),
                line.daysSinceFirst(),
                messages.apply("state." + line.state()),
                line.failedAcceptances());
    }
}
