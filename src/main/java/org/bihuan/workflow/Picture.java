package org.bihuan.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The picture of a process in which something stands.
 *
 * @param process the key of the process
 * @param at the ids of the model's steps where it stands in it, or of the end it has reached
 */
public record Picture(String process, List<String> at) {

    /** Those of some processes in which it stands, in their order. */
    public static List<Picture> of(List<String> processes, Map<String, List<String>> standing) {
        return processes.stream()
                .filter(standing::containsKey)
                .map(process -> new Picture(process, Objects.requireNonNull(standing.get(process))))
                .toList();
    }

    /** The name of the model's file: of {@code hazardLoop} it is {@code hazard-loop.bpmn}. */
    public String file() {
        return process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".bpmn";
    }
}
