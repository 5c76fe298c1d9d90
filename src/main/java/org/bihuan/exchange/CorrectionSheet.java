package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Table;

/**
 * The bad rows of an import in the layout of the file they came from, to be corrected and imported again.
 *
 * @param fileName the file they came from
 */
record CorrectionSheet(String fileName, List<String> headings, List<Row> rows) {

    static final String FAULT = "错误";
    static final String REMEDY = "办法";

    /** A row and what is said about it. */
    record Row(Sheet.Line line, List<Said> remarks) {}

    /** Remarks of an earlier correction, if it is the file, are replaced. */
    Table table() {
        List<Integer> kept = IntStream.range(0, headings.size())
                .filter(column -> !List.of(FAULT, REMEDY).contains(headings.get(column)))
                .boxed()
                .toList();
        List<String> columns = new ArrayList<>(kept.stream().map(headings::get).toList());
        columns.addAll(List.of(FAULT, REMEDY));
        return new Table(
                "需更正的行", columns, rows.stream().map(row -> cells(row, kept)).toList());
    }

    private static List<String> cells(Row row, List<Integer> kept) {
        List<String> cells = new ArrayList<>(kept.stream().map(row.line()::cell).toList());
        cells.add(row.remarks().stream()
                .map(said -> "第%d行 %s：%s".formatted(row.line().number(), said.column(), said.fault()))
                .collect(Collectors.joining("\n")));
        cells.add(row.remarks().stream().map(Said::remedy).collect(Collectors.joining("\n")));
        return cells;
    }
}
