package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A version of a decision table as its author wrote it.
 *
 * @param decision the decision's id in its model
 * @param hitPolicy how many rules may apply, by the name that DMN gives it with {@code _} between words
 * @param versions all versions of this table, the newest first
 */
public record RuleTable(
        String decision,
        String name,
        int version,
        Instant deployedAt,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        List<Version> versions) {

    /**
     * A column.
     *
     * @param variable what it asks about or answers, such as {@code grade}
     */
    public record Column(String label, String variable) {}

    /**
     * A rule.
     *
     * @param note what its author says about it; may be empty
     * @param inputs the conditions, one for each input column; empty where anything fits
     * @param outputs the answers, one for each output column
     */
    public record Row(String note, List<String> inputs, List<String> outputs) {}

    /** When a version came into force. */
    public record Version(int number, Instant deployedAt) {}

    /** Whether new questions are answered by this version. */
    public boolean isNewest() {
        return version == versions.get(0).number();
    }
}
