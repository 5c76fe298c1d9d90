package org.bihuan.board;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list as a spreadsheet, sent while it is written. */
class OverdueSheet {

    private static final List<String> HEADINGS = List.of(
            "code",
            "mine",
            "section",
            "grade",
            "field",
            "place",
            "description",
            "person",
            "deadline",
            "firstDeadline",
            "daysOverdue",
            "daysSinceFirst",
            "state",
            "failedAcceptances");
    private static final List<Integer> WIDTHS = List.of(20, 18, 14, 12, 12, 24, 50, 10, 12, 12, 10, 14, 10, 14);
    private static final int DEADLINE = HEADINGS.indexOf("deadline");
    private static final int FIRST_DEADLINE = HEADINGS.indexOf("firstDeadline");

    private final OutputStream out;
    private final UnaryOperator<String> messages;
    private int row;

    /** @param messages gives the text for a message's key */
    OverdueSheet(OutputStream out, UnaryOperator<String> messages) {
        this.out = out;
        this.messages = messages;
    }

    /**
     * Writes the headings, the lines, and a note if there are more lines than fit.
     *
     * @param lines gives the lines part by part to whom it is passed, and tells whether that was all
     */
    void write(Predicate<Consumer<List<OverdueHazard>>> lines) throws IOException {
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.apply("board.title"));
            head(sheet);
            boolean all = lines.test(part -> append(sheet, part));
            if (!all) {
                sheet.value(++row, 0, messages.apply("board.sheet.more"));
            }
        }
    }

    private void head(Worksheet sheet) {
        sheet.freezePane(1, 1);
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, messages.apply("board.column." + HEADINGS.get(column)));
            sheet.style(0, column).bold().wrapText(true).fillColor("E6EEF8").set();
        }
    }

    private void append(Worksheet sheet, List<OverdueHazard> part) {
        part.forEach(line -> append(sheet, line));
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Worksheet sheet, OverdueHazard line) {
        row++;
        texts(
                sheet,
                line.code(),
                line.mine(),
                line.section() == null ? "" : line.section(),
                messages.apply("grade." + line.grade()),
                messages.apply("field.value." + line.field()),
                line.place(),
                line.description(),
                line.person() == null ? "" : line.person());
        sheet.value(row, DEADLINE, line.deadline());
        sheet.value(row, FIRST_DEADLINE, line.firstDeadline());
        sheet.range(row, DEADLINE, row, FIRST_DEADLINE)
                .style()
                .format("yyyy-mm-dd")
                .set();
        sheet.value(row, FIRST_DEADLINE + 1, line.daysOverdue());
        sheet.value(row, FIRST_DEADLINE + 2, line.daysSinceFirst());
        sheet.value(row, FIRST_DEADLINE + 3, messages.apply("state." + line.state()));
        sheet.value(row, FIRST_DEADLINE + 4, line.failedAcceptances());
    }

    private void texts(Worksheet sheet, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.inlineString(row, column, CellText.harmless(cells[column]));
        }
    }
}
