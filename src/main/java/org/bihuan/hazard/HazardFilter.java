package org.bihuan.hazard;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.bihuan.organization.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which hazards of the jurisdiction a list shows.
 *
 * @param state only those in this state
 * @param grade only those of this grade
 * @param text only those whose code, place or description contains it; upper and lower case are the same. What reads like a whole
 *     code is looked for among the codes that begin with it, as it is typed or in capitals, which costs no search through all hazards.
 * @param foundBy only what this inspection found
 */
public record HazardFilter(
        @Nullable HazardState state, @Nullable Grade grade, @Nullable String text, @Nullable Inspection foundBy) {

    public static final HazardFilter NONE = new HazardFilter(null, null, null, null);

    private static final Pattern CODE = Pattern.compile("[\\w.]+(-[\\w.]+)*-\\d{4}-\\d+");

    /** The SQL conditions on the table of hazards, each with its {@code and}; their values go to the parameters. */
    String conditions(Map<String, Object> parameters) {
        StringJoiner sql = new StringJoiner(" and ", " and ", "").setEmptyValue("");
        if (state != null) {
            sql.add("state = :state");
            parameters.put("state", state.name());
        }
        if (grade != null) {
            sql.add("grade = :grade");
            parameters.put("grade", grade.name());
        }
        if (foundBy != null) {
            sql.add("inspection_id = :inspection");
            parameters.put("inspection", foundBy.getId());
        }
        if (text != null && !text.isBlank()) {
            sql.add(containing(text.strip(), parameters));
        }
        return sql.toString();
    }

    private static String containing(String part, Map<String, Object> parameters) {
        if (CODE.matcher(part).matches()) {
            String upper = part.toUpperCase(Locale.ROOT);
            parameters.put("text", part);
            parameters.put("upper", upper);
            return upper.equals(part)
                    ? beginsWith("text")
                    : "(" + beginsWith("text") + " or " + beginsWith("upper") + ")";
        }
        parameters.put("text", LikePattern.containing(part));
        boolean hasCase = !part.toLowerCase(Locale.ROOT).equals(part.toUpperCase(Locale.ROOT));
        String contains = hasCase ? "lower(%1$s) like lower(:text) escape '!'" : "%1$s like :text escape '!'";
        return "("
                + String.join(
                        " or ",
                        contains.formatted("code"),
                        contains.formatted("place"),
                        contains.formatted("description"))
                + ")";
    }

    /** As a range, whose index is found whatever the parameter holds. A colon comes after all digits. */
    private static String beginsWith(String parameter) {
        return "code >= :" + parameter + " and code < concat(:" + parameter + ", ':')";
    }
}
