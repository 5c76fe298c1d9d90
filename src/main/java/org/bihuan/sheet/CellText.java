package org.bihuan.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of an Excel cell as a person would write it. */
final class CellText {

    /** What stands in quotes, in brackets or behind a backslash is shown as it is and says nothing of the kind. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private CellText() {}

    static String of(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        BigDecimal number = number(cell);
        if (number == null) {
            return cell.getText();
        }
        return isDate(cell, number) ? date(cell) : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number ? number : null;
    }

    private static boolean isDate(Cell cell, BigDecimal number) {
        Integer format = cell.getDataFormatId();
        boolean dayRange = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_465)) <= 0;
        return format != null && dayRange && (isChineseDate(format) || isDate(cell.getDataFormatString()));
    }

    /** Excel's built-in formats 27 to 31 and 50 to 58 are dates in its Chinese editions and have no pattern in the file. */
    private static boolean isChineseDate(int format) {
        return format >= 27 && format <= 31 || format == 36 || format >= 50 && format <= 58;
    }

    private static boolean isDate(@Nullable String pattern) {
        return pattern != null
                && DAY_OR_YEAR.matcher(LITERAL.matcher(pattern).replaceAll("")).find();
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.withNano(0).toString().replace('T', ' ');
    }
}
