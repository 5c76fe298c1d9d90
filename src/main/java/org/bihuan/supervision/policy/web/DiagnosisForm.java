package org.bihuan.supervision.policy.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Checklist.Dimension;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.Finding.Severity;
import org.bihuan.supervision.policy.Policy;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a diagnosis.
 *
 * @param version of the policy that was shown
 * @param answers the verdicts by the name of their field, such as {@code platform.0}
 * @param rows the findings, with rows that are still empty
 */
record DiagnosisForm(int version, Map<String, String> answers, List<Row> rows) {

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
        Map<String, String> answers = new HashMap<>();
        for (Dimension dimension : checklist.dimensions()) {
            IntStream.range(0, dimension.items().size()).forEach(item -> policy.getAnswers().stream()
                    .filter(answer -> answer.dimension().equals(dimension.key())
                            && answer.question().equals(dimension.items().get(item)))
                    .forEach(answer -> answers.put(
                            dimension.key() + "." + item, answer.verdict().name())));
        }
        return new DiagnosisForm(
                policy.getVersion(),
                answers,
                policy.getFindings().stream()
                        .map(finding ->
                                new Row(finding.dimension(), finding.severity().name(), finding.text()))
                        .toList());
    }

    static DiagnosisForm typed(int version, MultiValueMap<String, String> typed) {
        Map<String, String> answers = new HashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith("answer.")) {
                answers.put(name.substring("answer.".length()), values.get(0));
            }
        });
        List<String> texts = typed.getOrDefault("text", List.of());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(texts.size(), MOST); row++) {
            rows.add(new Row(
                    Rows.cell(typed, "dimension", row),
                    Rows.cell(typed, "severity", row),
                    Rows.cell(typed, "text", row)));
        }
        return new DiagnosisForm(
                version, answers, rows.stream().filter(Row::isFilled).toList());
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

    List<Answer> given(Checklist checklist) {
        List<Answer> given = new ArrayList<>();
        for (Dimension dimension : checklist.dimensions()) {
            for (int item = 0; item < dimension.items().size(); item++) {
                String verdict = answers.getOrDefault(dimension.key() + "." + item, "");
                if (!verdict.isEmpty()) {
                    given.add(new Answer(
                            dimension.key(), dimension.items().get(item), Rows.constant(Verdict.class, verdict)));
                }
            }
        }
        return given;
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
