package org.bihuan.organization;

import java.util.Map;

/**
 * What somebody typed about a person, unjudged.
 *
 * @param line where it stands in its file; 0 on the page
 * @param cells the text of each column that was there at all; a column that is not there leaves things as they are
 */
record PersonTyped(int line, Map<PersonColumn, String> cells) {

    boolean has(PersonColumn column) {
        return cells.containsKey(column);
    }

    String text(PersonColumn column) {
        return cells.getOrDefault(column, "");
    }
}
