package org.bihuan.exchange.ledger;

import java.util.List;

/**
 * Something about one cell of a row that the person who imports should know.
 *
 * @param column what the cell's column means
 * @param heading the column's heading in the file; empty if the file has no such column
 * @param value what the cell says, shortened
 * @param flaw what is remarked
 * @param arguments what the message needs besides
 */
public record Remark(Column column, String heading, String value, Flaw flaw, List<String> arguments) {

    private static final int LONGEST_VALUE = 60;

    public Remark {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST_VALUE))) + "…";
        }
        arguments = List.copyOf(arguments);
    }
}
