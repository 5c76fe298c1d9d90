package org.bihuan.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to; null is not narrowed.
 *
 * @param mine the code of a mine
 * @param section the code of a section or department
 * @param person a part of the rectifier's name
 * @param text a part of the hazard's code or place, in any case
 */
record Filter(
        @Nullable String mine,
        @Nullable String section,
        @Nullable Grade grade,
        @Nullable Age age,
        @Nullable Field field,
        @Nullable String person,
        @Nullable String text) {

    Filter with(@Nullable Grade grade, @Nullable Age age) {
        return new Filter(mine, section, grade, age, field, person, text);
    }

    public boolean isEmpty() {
        return equals(new Filter(null, null, null, null, null, null, null));
    }

    /** What also narrows the counts: all but what the counts are told by. */
    String conditionsOfCounts(Map<String, Object> parameters) {
        return new Filter(null, null, null, null, field, person, text).conditions(parameters, LocalDate.MIN);
    }

    /** The SQL conditions on {@code h}, each with its {@code and}; their values go to the parameters. */
    String conditions(Map<String, Object> parameters, LocalDate today) {
        StringJoiner sql = new StringJoiner(" and ", " and ", "").setEmptyValue("");
        if (mine != null) {
            sql.add("h.mine_id = (select id from unit where code = :mine)");
            parameters.put("mine", mine);
        }
        if (section != null) {
            sql.add("h.section_id = (select id from unit where code = :section)");
            parameters.put("section", section);
        }
        if (grade != null) {
            sql.add("h.grade = :grade");
            parameters.put("grade", grade.name());
        }
        if (age != null) {
            sql.add("h.deadline between :earliest and :latest");
            parameters.put("earliest", age.earliestDeadline(today));
            parameters.put("latest", age.latestDeadline(today));
        }
        if (field != null) {
            sql.add("h.field = :field");
            parameters.put("field", field.name());
        }
        if (person != null) {
            sql.add("h.rectifier_id in (select id from person where name like :person escape '!')");
            parameters.put("person", containing(person));
        }
        if (text != null) {
            sql.add("(upper(h.code) like upper(:text) escape '!' or upper(h.place) like upper(:text) escape '!')");
            parameters.put("text", containing(text));
        }
        return sql.toString();
    }

    private static String containing(String part) {
        return "%" + part.replaceAll("[!%_]", "!$0") + "%";
    }
}
