package org.bihuan.supervision.enforcement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.web.CheckedItems;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of an inspection.
 *
 * @param version of the case that was shown
 * @param rows the findings, with rows that are still empty
 */
record RecordForm(int version, CheckedItems answers, List<Row> rows) {

    private static final int SPARE = 3;
    private static final int MOST = 60;
    private static final int LONGEST_PLACE = 100;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int LAST_CATEGORY = 15;

    /** A finding as it is typed. */
    record Row(String place, String field, String description, String majorCategory) {

        static final Row EMPTY = new Row("", "", "", "");

        private static Row of(Found found) {
            return new Row(
                    found.place(),
                    found.field().name(),
                    found.description(),
                    Objects.toString(found.majorCategory(), ""));
        }

        private boolean isFilled() {
            return !place.isBlank() || !description.isBlank();
        }

        private boolean isComplete() {
            return !place.isBlank()
                    && place.length() <= LONGEST_PLACE
                    && !field.isEmpty()
                    && description.length() >= SHORTEST
                    && description.length() <= LONGEST;
        }

        private Found found(int number) {
            Integer category = Rows.number(majorCategory);
            if (!isComplete() || category != null && (category < 1 || category > LAST_CATEGORY)) {
                throw new StepRefused("enforcement.refused.finding", number);
            }
            return new Found(place, Rows.constant(Field.class, field), description, category);
        }
    }

    static RecordForm of(EnforcementCase inspected, Checklist checklist) {
        return new RecordForm(
                inspected.getVersion(),
                CheckedItems.of(inspected.getAnswers(), checklist),
                inspected.getFindings().stream().map(Row::of).toList());
    }

    static RecordForm typed(int version, MultiValueMap<String, String> typed) {
        int count = Math.min(typed.getOrDefault("description", List.of()).size(), MOST);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Row(
                    Rows.cell(typed, "place", row),
                    Rows.cell(typed, "field", row),
                    Rows.cell(typed, "description", row),
                    Rows.cell(typed, "majorCategory", row)));
        }
        return new RecordForm(
                version,
                CheckedItems.typed(typed),
                rows.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the case now. */
    RecordForm over(EnforcementCase inspected) {
        return new RecordForm(inspected.getVersion(), answers, rows);
    }

    /** With some rows to write into. */
    RecordForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new RecordForm(version, answers, more);
    }

    /** @throws StepRefused naming the first finding that is not complete */
    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            found.add(rows.get(number - 1).found(number));
        }
        return found;
    }
}
