package org.bihuan.exchange.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column of a file means what.
 *
 * @param columns the number of each column, from 0
 */
public record Mapping(Map<Column, Integer> columns) {

    public Mapping {
        columns = Collections.unmodifiableMap(columns.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(columns));
    }

    /** What the headings mean; of several that mean the same the first counts. */
    static Mapping of(List<String> headings, Words words) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int number = 0; number < headings.size(); number++) {
            int at = number;
            words.heading(headings.get(number)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return new Mapping(columns);
    }

    OptionalInt of(Column column) {
        Integer number = columns.get(column);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The columns without which no row can be taken in and that no heading was found for. */
    public List<Column> missing() {
        return Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && !columns.containsKey(column))
                .toList();
    }
}
