package org.bihuan.sheet;

import java.util.List;

/**
 * One table of a spreadsheet as text.
 *
 * @param name the table's name; empty for a text file
 * @param lines the lines that are not blank, in order
 */
public record Sheet(String name, List<Line> lines) {

    /**
     * One line of a sheet.
     *
     * @param number the line's number as a spreadsheet program shows it, from 1
     * @param cells the text of each cell from the first column on, empty where there is nothing; dates as {@code
     *     2026-09-07}, numbers without digits that say nothing
     */
    public record Line(int number, List<String> cells) {

        /** The text in a column (from 0), empty where the line is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
