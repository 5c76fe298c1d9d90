package org.bihuan.batch;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the hazards that wait are shown.
 *
 * @param grade the grade given or, before that, proposed
 * @param text a part of the code, the place or the description, in any case
 * @param page counted from 1; the first without it
 */
record Question(@Nullable Field field, @Nullable Grade grade, @Nullable String text, @Nullable Integer page) {

    private static final int LAST_PAGE = 1000;

    /** The number of the page that there can be. */
    int number() {
        return page == null ? 1 : Math.max(1, Math.min(page, LAST_PAGE));
    }

    /** The address of the first page of the same list. */
    UriComponentsBuilder within(UriComponentsBuilder list) {
        return list.queryParamIfPresent("field", Optional.ofNullable(field))
                .queryParamIfPresent("grade", Optional.ofNullable(grade))
                .queryParamIfPresent("text", Optional.ofNullable(text));
    }

    /** The SQL conditions on {@code h}, each with its {@code and}; their values go to the parameters. */
    String conditions(Map<String, Object> parameters) {
        StringJoiner sql = new StringJoiner(" and ", " and ", "").setEmptyValue("");
        if (field != null) {
            sql.add("h.field = :field");
            parameters.put("field", field.name());
        }
        if (grade != null) {
            sql.add("coalesce(h.grade, h.proposed_grade) = :grade");
            parameters.put("grade", grade.name());
        }
        if (text != null && !text.isBlank()) {
            sql.add("(upper(h.code) like upper(:text) escape '!' or upper(h.place) like upper(:text) escape '!'"
                    + " or upper(h.description) like upper(:text) escape '!')");
            parameters.put("text", "%" + text.strip().replaceAll("[!%_]", "!$0") + "%");
        }
        return sql.toString();
    }
}
