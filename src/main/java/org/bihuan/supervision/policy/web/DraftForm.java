package org.bihuan.supervision.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Person;
import org.bihuan.supervision.policy.PlannedMeasure;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyDesk.Written;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a draft.
 *
 * @param version of the policy that was shown
 * @param responsible log-in names
 * @param rows the measures, with rows that are still empty
 */
record DraftForm(int version, String goal, String schedule, Set<String> responsible, List<Row> rows) {

    private static final int SPARE = 3;
    private static final int MOST = 60;

    /** A measure as it is typed. */
    record Row(String text, String owner, String deadline, String evidence, String finding) {

        static final Row EMPTY = new Row("", "", "", "", "");

        static Row of(PlannedMeasure measure) {
            Person owner = measure.getOwner();
            return new Row(
                    measure.getText(),
                    owner == null ? "" : owner.getLogin(),
                    Objects.toString(measure.getDeadline(), ""),
                    Objects.toString(measure.getEvidence(), ""),
                    Objects.toString(measure.getFinding(), ""));
        }

        static Row typed(MultiValueMap<String, String> typed, int row) {
            return new Row(
                    Rows.cell(typed, "text", row),
                    Rows.cell(typed, "owner", row),
                    Rows.cell(typed, "deadline", row),
                    Rows.cell(typed, "evidence", row),
                    Rows.cell(typed, "finding", row));
        }

        Written written() {
            return new Written(
                    Rows.upTo(500, text), owner, Rows.day(deadline), Rows.orNull(300, evidence), Rows.number(finding));
        }

        private boolean isFilled() {
            return !this.equals(EMPTY);
        }
    }

    static DraftForm of(Policy policy) {
        return new DraftForm(
                policy.getVersion(),
                Objects.toString(policy.getGoal(), ""),
                Objects.toString(policy.getSchedule(), ""),
                policy.getResponsible().stream().map(Person::getLogin).collect(Collectors.toSet()),
                policy.getPlanned().stream().map(Row::of).toList());
    }

    static DraftForm typed(int version, MultiValueMap<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        int count = Math.min(typed.getOrDefault("text", List.of()).size(), MOST);
        for (int row = 0; row < count; row++) {
            rows.add(Row.typed(typed, row));
        }
        return new DraftForm(
                version,
                Rows.cell(typed, "goal", 0),
                Rows.cell(typed, "schedule", 0),
                new TreeSet<>(typed.getOrDefault("responsible", List.of())),
                rows.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the policy now. */
    DraftForm over(Policy policy) {
        return new DraftForm(policy.getVersion(), goal, schedule, responsible, rows);
    }

    /** With some rows to write into. */
    DraftForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new DraftForm(version, goal, schedule, responsible, more);
    }

    /** @throws StepRefused naming the first measure that does not say what is to be done, or if what is typed cannot be read */
    List<Written> written() {
        return Stream.iterate(0, row -> row + 1)
                .limit(rows.size())
                .map(row -> written(row))
                .toList();
    }

    private Written written(int row) {
        if (rows.get(row).text().isBlank()) {
            throw new StepRefused("policy.refused.noText", row + 1);
        }
        return rows.get(row).written();
    }
}
