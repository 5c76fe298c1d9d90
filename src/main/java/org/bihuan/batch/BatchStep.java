package org.bihuan.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A step of the loop that can be done for many hazards at once. */
enum BatchStep {
    GRADE("gradeHazard", "grade", "reason") {
        @Override
        Map<String, Object> form(Map<String, String> typed) {
            Map<String, Object> form = new HashMap<>(typed);
            boolean none = NO_HAZARD.equals(form.get("grade"));
            form.put("decision", none ? NO_HAZARD : "GRADED");
            if (none) {
                form.remove("grade");
            }
            return form;
        }
    },
    ASSIGN("assignRectification", "section", "rectifier", "acceptor", "measures", "deadline", "funds", "contingency");

    /** Stands among the grades: the hazard is found to be none. */
    static final String NO_HAZARD = "NO_HAZARD";

    private final String task;
    private final List<String> fields;

    BatchStep(String task, String... fields) {
        this.task = task;
        this.fields = List.of(fields);
    }

    /** The step that a part of an address names. */
    static Optional<BatchStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id of the task in its model. */
    String task() {
        return task;
    }

    /** What a row asks for, by the names of the message keys. */
    List<String> fields() {
        return fields;
    }

    /** What was typed in a row, as the form of the task has it. */
    Map<String, Object> form(Map<String, String> typed) {
        return new HashMap<>(typed);
    }
}
