package org.bihuan.hazard.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The picture of a process in which the hazard stands.
 *
 * @param process the key of the process
 * @param at the ids of the model's steps where the hazard stands in it, or of the end it has reached
 */
record Picture(String process, List<String> at) {

    /** The files of the processes that can be shown, by its key. */
    static final Map<String, String> FILES = Map.of(
            "hazardLoop", "hazard-loop.bpmn",
            "majorHazard", "major-hazard.bpmn",
            "rectification", "rectification.bpmn");

    /** Those in which it stands, from the loop to what is called last. */
    static List<Picture> of(Map<String, List<String>> standing) {
        return Stream.of("hazardLoop", "majorHazard", "rectification")
                .filter(standing::containsKey)
                .map(process -> new Picture(process, Objects.requireNonNull(standing.get(process))))
                .toList();
    }

    /** The name of the model's file. */
    public String file() {
        return FILES.getOrDefault(process, "");
    }
}
