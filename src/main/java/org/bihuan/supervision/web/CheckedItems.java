package org.bihuan.supervision.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Checklist.Dimension;
import org.springframework.util.MultiValueMap;

/**
 * What is answered on the page of a checklist.
 *
 * @param verdicts by the name of their field, such as {@code platform.0}
 */
public record CheckedItems(Map<String, String> verdicts) {

    private static final String FIELD = "answer.";

    public static CheckedItems of(List<Answer> answers, Checklist checklist) {
        Map<String, String> verdicts = new HashMap<>();
        for (Dimension dimension : checklist.dimensions()) {
            IntStream.range(0, dimension.items().size()).forEach(item -> answers.stream()
                    .filter(answer -> answer.dimension().equals(dimension.key())
                            && answer.question().equals(dimension.items().get(item)))
                    .forEach(answer -> verdicts.put(
                            dimension.key() + "." + item, answer.verdict().name())));
        }
        return new CheckedItems(verdicts);
    }

    public static CheckedItems typed(MultiValueMap<String, String> typed) {
        Map<String, String> verdicts = new HashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                verdicts.put(name.substring(FIELD.length()), values.get(0));
            }
        });
        return new CheckedItems(verdicts);
    }

    /** @throws org.bihuan.workflow.StepRefused if a verdict is not one of the constants */
    public List<Answer> given(Checklist checklist) {
        List<Answer> given = new ArrayList<>();
        for (Dimension dimension : checklist.dimensions()) {
            for (int item = 0; item < dimension.items().size(); item++) {
                String verdict = verdicts.getOrDefault(dimension.key() + "." + item, "");
                if (!verdict.isEmpty()) {
                    given.add(new Answer(
                            dimension.key(), dimension.items().get(item), Rows.constant(Verdict.class, verdict)));
                }
            }
        }
        return given;
    }
}
