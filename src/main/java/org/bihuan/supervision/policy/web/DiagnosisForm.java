package org.bihuan.supervision.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.Finding.Severity;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.web.CheckedItems;
import org.bihuan.supervision.web.Rows;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a diagnosis.
 *
 * @param version of the policy that was shown
 * @param rows the findings, with rows that are still empty
 */
record DiagnosisForm(int version, CheckedItems answers, List<Row> rows) {

    private static final int SPARE = 3;
    private static final int MOST = 60;

    /** A finding as it is typed. */
    record Row(String dimension, String severity, String text) {

        static final Row EMPTY = new Row("", Severity.GENERAL.name(), "");

        private boolean isFilled() {
            return !text.isBlank();
        }
    }

    static DiagnosisForm of(Policy policy, Checklist checklist) {
        return new DiagnosisForm(
                policy.getVersion(),
                CheckedItems.of(policy.getAnswers(), checklist),
                policy.getFindings().stream()
                        .map(finding ->
                                new Row(finding.dimension(), finding.severity().name(), finding.text()))
                        .toList());
    }

    static DiagnosisForm typed(int version, MultiValueMap<String, String> typed) {
        List<String> texts = typed.getOrDefault("text", List.of());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(texts.size(), MOST); row++) {
            rows.add(new Row(
                    Rows.cell(typed, "dimension", row),
                    Rows.cell(typed, "severity", row),
                    Rows.cell(typed, "text", row)));
        }
        return new DiagnosisForm(
                version,
                CheckedItems.typed(typed),
                rows.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the policy now. */
    DiagnosisForm over(Policy policy) {
        return new DiagnosisForm(policy.getVersion(), answers, rows);
    }

    /** With some rows to write into. */
    DiagnosisForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new DiagnosisForm(version, answers, more);
    }

    List<Finding> found() {
        return rows.stream()
                .map(row -> new Finding(
                        Objects.requireNonNull(row.dimension()),
                        Rows.constant(Severity.class, row.severity()),
                        Rows.upTo(500, row.text())))
                .toList();
    }
}
