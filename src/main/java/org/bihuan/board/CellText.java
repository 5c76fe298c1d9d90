package org.bihuan.board;

import java.util.regex.Pattern;

/** Text for the cell of a spreadsheet. */
final class CellText {

    private static final Pattern FORMULA =
            Pattern.compile("[=@\\t\\r].*|[+-](?![0-9]).*|[+-].*(\\||\\(\").*", Pattern.DOTALL);

    private CellText() {}

    /**
     * The text with an apostrophe in front where a spreadsheet program could take it for a formula, now or when the sheet is saved
     * in another format. A level such as {@code -650} at the beginning of a place stays as it is.
     */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
