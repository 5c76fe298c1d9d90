package org.bihuan.hazard.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardRow;
import org.bihuan.sheet.LongTable;
import org.bihuan.sheet.LongTable.Column;
import org.jspecify.annotations.Nullable;

/** A list of hazards as a spreadsheet, with the days to both deadlines as numbers. */
class HazardSheet {

    private static final List<Map.Entry<String, Integer>> COLUMNS = List.of(
            Map.entry("pages.column.code", 20),
            Map.entry("field.mine", 18),
            Map.entry("field.place", 24),
            Map.entry("field.description", 50),
            Map.entry("field.field", 12),
            Map.entry("field.grade", 12),
            Map.entry("field.state", 12),
            Map.entry("field.section", 14),
            Map.entry("field.rectifier", 10),
            Map.entry("field.acceptor", 10),
            Map.entry("pages.column.registeredOn", 12),
            Map.entry("field.deadline", 12),
            Map.entry("pages.column.daysLeft", 14),
            Map.entry("field.firstDeadline", 12),
            Map.entry("pages.column.daysLeftFirst", 14),
            Map.entry("pages.column.rectifiedOn", 12));

    private final Clock clock;
    private final UnaryOperator<String> messages;

    /** @param messages gives the text for a message's key */
    HazardSheet(Clock clock, UnaryOperator<String> messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Writes the headings, the lines, and a note if there are more lines than fit.
     *
     * @param lines gives the lines part by part to whom it is passed, and tells whether that was all
     */
    void write(OutputStream out, Predicate<Consumer<List<HazardLine>>> lines) throws IOException {
        List<Column> columns = COLUMNS.stream()
                .map(column -> new Column(messages.apply(column.getKey()), column.getValue()))
                .toList();
        new LongTable(messages.apply("pages.hazards.title"), columns, messages.apply("pages.hazards.cutOff"))
                .write(
                        out,
                        rows -> lines.test(
                                part -> rows.accept(part.stream().map(this::row).toList())));
    }

    private List<? extends @Nullable Object> row(HazardLine line) {
        HazardRow row = HazardRow.of(line, clock);
        return Arrays.asList(
                line.code(),
                line.mine(),
                line.place(),
                line.description(),
                messages.apply("field.value." + line.field()),
                line.grade() == null ? "" : messages.apply("grade." + line.grade()),
                messages.apply("state." + line.state()),
                line.section(),
                line.rectifier(),
                line.acceptor(),
                row.reportedOn(),
                line.deadline(),
                row.daysLeft(line.deadline()),
                line.firstDeadline(),
                row.daysLeft(line.firstDeadline()),
                row.rectifiedOn());
    }
}
