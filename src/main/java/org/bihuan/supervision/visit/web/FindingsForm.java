package org.bihuan.supervision.visit.web;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitFinding.Kind;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a visit's findings.
 *
 * @param version of the visit that was shown
 * @param rows the findings, with rows that are still empty
 */
record FindingsForm(int version, List<Row> rows) {

    private static final int SPARE = 3;
    private static final int MOST = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int LONGEST_PLACE = 100;

    /** A finding as it is typed. */
    record Row(String kind, String place, String field, String text) {

        static final Row EMPTY = new Row(Kind.HAZARD.name(), "", "", "");

        private boolean isFilled() {
            return !text.isBlank() || !place.isBlank();
        }
    }

    static FindingsForm of(Visit visit) {
        return new FindingsForm(
                visit.getVersion(),
                visit.getFindings().stream()
                        .map(finding -> new Row(
                                finding.kind().name(), said(finding.place()), said(finding.field()), finding.text()))
                        .toList());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static FindingsForm typed(int version, MultiValueMap<String, String> typed) {
        int rows = Math.min(typed.getOrDefault("text", List.of()).size(), MOST);
        List<Row> filled = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            filled.add(new Row(
                    Rows.cell(typed, "kind", row),
                    Rows.cell(typed, "place", row),
                    Rows.cell(typed, "field", row),
                    Rows.cell(typed, "text", row)));
        }
        return new FindingsForm(version, filled.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the visit now. */
    FindingsForm over(Visit visit) {
        return new FindingsForm(visit.getVersion(), rows);
    }

    /** With some rows to write into. */
    FindingsForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new FindingsForm(version, more);
    }

    /** @throws StepRefused naming the finding to which something is missing */
    List<VisitFinding> found() {
        List<VisitFinding> found = new ArrayList<>();
        for (Row row : rows) {
            found.add(found(row, found.size() + 1));
        }
        return found;
    }

    private static VisitFinding found(Row row, int number) {
        Kind kind = Rows.constant(Kind.class, row.kind());
        String text = Rows.upTo(LONGEST, row.text());
        if (text.length() < SHORTEST) {
            throw new StepRefused("visit.refused.text", number);
        }
        if (kind == Kind.PROPOSAL) {
            return new VisitFinding(kind, text, null, null, null);
        }
        if (row.place().isBlank() || row.field().isBlank()) {
            throw new StepRefused("visit.refused.place", number);
        }
        return new VisitFinding(
                kind, text, Rows.upTo(LONGEST_PLACE, row.place()), Rows.constant(Field.class, row.field()), null);
    }
}
