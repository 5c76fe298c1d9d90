package org.bihuan.supervision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the rows of a table that is sent as fields of the same names. */
public final class Rows {

    private static final int LENGTH_OF_DAY = 10;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");

    private Rows() {}

    /** What stands in a column of a row; {@code ""} if nothing does. */
    public static String cell(MultiValueMap<String, String> typed, String column, int row) {
        List<String> cells = typed.getOrDefault(column, List.of());
        return row < cells.size() ? cells.get(row).strip() : "";
    }

    /** @throws StepRefused if it is longer */
    public static String upTo(int most, String text) {
        if (text.length() > most) {
            throw new StepRefused("policy.refused.tooLong", most);
        }
        return text;
    }

    /** The same, or null if nothing was typed. */
    public static @Nullable String orNull(int most, String text) {
        return text.isBlank() ? null : upTo(most, text.strip());
    }

    /** @throws StepRefused if it is not one of the constants */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StepRefused("workflow.unreadable", name));
    }

    /** @throws StepRefused if it is not a day of the years 1 to 9999, which databases keep */
    public static @Nullable LocalDate day(String typed) {
        if (typed.length() > LENGTH_OF_DAY) {
            throw new StepRefused("workflow.unreadable", typed);
        }
        try {
            LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed);
            if (day != null && day.getYear() < 1) {
                throw new StepRefused("workflow.unreadable", typed);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new StepRefused("workflow.unreadable", typed);
        }
    }

    /**
     * An amount of money in yuan, or null if nothing was typed.
     *
     * @throws StepRefused if it is not one above 0, of at most ten digits and two decimals
     */
    public static @Nullable BigDecimal yuan(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!AMOUNT.matcher(typed).matches() || new BigDecimal(typed).signum() == 0) {
            throw new StepRefused("workflow.unreadable", typed);
        }
        return new BigDecimal(typed);
    }

    /** @throws StepRefused if it is not a number */
    public static @Nullable Integer number(String typed) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new StepRefused("workflow.unreadable", typed);
        }
    }
}
