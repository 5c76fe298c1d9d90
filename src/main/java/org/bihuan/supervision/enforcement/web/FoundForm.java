package org.bihuan.supervision.enforcement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed of the findings of an inspection or a follow-up.
 *
 * @param version of the case that was shown
 * @param rows the findings, with rows that are still empty
 */
record FoundForm(int version, List<Row> rows) {

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

    static FoundForm of(EnforcementCase inspected) {
        return new FoundForm(
                inspected.getVersion(),
                inspected.unregistered().stream().map(Row::of).toList());
    }

    static FoundForm typed(int version, MultiValueMap<String, String> typed) {
        int count = Math.min(typed.getOrDefault("description", List.of()).size(), MOST);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Row(
                    Rows.cell(typed, "place", row),
                    Rows.cell(typed, "field", row),
                    Rows.cell(typed, "description", row),
                    Rows.cell(typed, "majorCategory", row)));
        }
        return new FoundForm(version, rows.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the case now. */
    FoundForm over(EnforcementCase inspected) {
        return new FoundForm(inspected.getVersion(), rows);
    }

    /** With some rows to write into. */
    FoundForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new FoundForm(version, more);
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
