package org.bihuan.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** Asks the decision tables in {@code bpmn/}: the rules that a domain expert changes. */
@Service
public class Decisions {

    private final DecisionService decisions;
    private final Unchecked unchecked;

    Decisions(DecisionService decisions, Unchecked unchecked) {
        this.decisions = decisions;
        this.unchecked = unchecked;
    }

    /** The outputs of a rule. */
    public record Rule(Map<String, Object> outputs) {

        public String text(String output) {
            return Objects.requireNonNull(outputs.get(output), output).toString();
        }

        public int number(String output) {
            return Integer.parseInt(text(output));
        }
    }

    /**
     * The outputs of the one rule that applies.
     *
     * @throws IllegalStateException if no rule applies
     */
    public Rule decide(String decision, Map<String, Object> inputs) {
        Map<String, Object> outputs = unchecked.ask(
                () -> decisions.evaluateDecisionTableByKey(decision, inputs).getSingleResult());
        if (outputs == null) {
            throw new IllegalStateException("No rule of '" + decision + "' applies to " + inputs);
        }
        return new Rule(outputs);
    }
}
