package org.bihuan.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks the decision tables in {@code bpmn/}: the rules that a domain expert changes. A version of a table never changes, so
 * what it answered once is not worked out again; ask only about values from short lists, such as grades.
 */
@Service
public class Decisions {

    private static final String NEWEST = "select max(VERSION_) from ACT_RE_DECISION_DEF where KEY_ = ?";

    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final Unchecked unchecked;
    private final Map<Question, Rule> answered = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, JdbcClient jdbc, Unchecked unchecked) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.unchecked = unchecked;
    }

    /**
     * The outputs of a rule.
     *
     * @param table the table that holds it
     * @param version which version of the table, from 1
     */
    public record Rule(String table, int version, Map<String, Object> outputs) {

        public String text(String output) {
            return Objects.requireNonNull(outputs.get(output), output).toString();
        }

        public int number(String output) {
            return Integer.parseInt(text(output));
        }

        /** What a record tells of where a rule stands, such as {@code deadlinePlan/2}. */
        public String source() {
            return table + "/" + version;
        }
    }

    private record Question(String table, int version, Map<String, @Nullable Object> inputs) {}

    /**
     * The outputs of the one rule that applies in the newest version of a table.
     *
     * @throws IllegalStateException if no rule applies
     */
    public Rule decide(String decision, Map<String, ? extends @Nullable Object> inputs) {
        return decide(decision, newest(decision), inputs);
    }

    /** The same of that version of the table, under which something was begun. */
    public Rule decide(String decision, int version, Map<String, ? extends @Nullable Object> inputs) {
        return answer(new Question(decision, version, new HashMap<>(inputs)));
    }

    /** Two who ask at once both work it out: holding one back would hold a lock while waiting for the database. */
    private Rule answer(Question question) {
        Rule known = answered.get(question);
        if (known != null) {
            return known;
        }
        Rule found = unchecked.ask(() -> workOut(question));
        answered.put(question, found);
        return found;
    }

    /** Asked each time, since another node may have brought a newer one; plainly, since every step asks. */
    private int newest(String decision) {
        return jdbc.sql(NEWEST).param(decision).query(Integer.class).single();
    }

    private Rule workOut(Question question) {
        Map<String, Object> outputs = decisions
                .evaluateDecisionTableByKeyAndVersion(question.table(), question.version(), question.inputs())
                .getSingleResult();
        if (outputs == null) {
            throw new IllegalStateException("No rule of '" + question.table() + "' applies to " + question.inputs());
        }
        return new Rule(question.table(), question.version(), outputs);
    }
}
