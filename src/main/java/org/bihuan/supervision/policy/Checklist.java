package org.bihuan.supervision.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.supervision.Figure;
import org.bihuan.workflow.StepRefused;

/**
 * What a diagnosis asks, from {@code config/supervision/diagnosis.yaml}.
 *
 * @param days over how many days back the mine's own figures are read
 */
public record Checklist(int days, List<Dimension> dimensions) {

    /**
     * One side of a mine's dual prevention.
     *
     * @param key its name in what is stored, such as {@code platform}
     * @param figures which figures of the mine are shown beside it
     * @param items what is asked, each at most 200 characters
     */
    public record Dimension(String key, String name, List<Figure> figures, List<String> items) {}

    /** What the dimension with this key is called; its key if it is asked no more. */
    public String nameOf(String key) {
        return dimensions.stream()
                .filter(dimension -> dimension.key().equals(key))
                .map(Dimension::name)
                .findFirst()
                .orElse(key);
    }

    boolean knows(String key) {
        return dimensions.stream().anyMatch(dimension -> dimension.key().equals(key));
    }

    /** @throws StepRefused naming the dimensions where an item is unanswered */
    public void requireAnswered(List<Answer> answers) {
        String open = names(dimensions.stream()
                .filter(dimension -> dimension.items().stream().anyMatch(item -> answers.stream()
                        .noneMatch(answer -> answer.dimension().equals(dimension.key())
                                && answer.question().equals(item))))
                .toList());
        if (!open.isEmpty()) {
            throw new StepRefused("policy.refused.unanswered", open);
        }
    }

    /** @throws StepRefused naming the dimensions where an item is unanswered, or not met without a finding that says why */
    void requireAnswered(List<Answer> answers, List<Finding> findings) {
        requireAnswered(answers);
        String unexplained = names(dimensions.stream()
                .filter(dimension -> answers.stream()
                                .anyMatch(answer -> answer.dimension().equals(dimension.key())
                                        && answer.verdict() == Answer.Verdict.NO)
                        && findings.stream()
                                .noneMatch(finding -> finding.dimension().equals(dimension.key())))
                .toList());
        if (!unexplained.isEmpty()) {
            throw new StepRefused("policy.refused.unexplained", unexplained);
        }
    }

    private static String names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::name).collect(Collectors.joining("、"));
    }
}
