package org.bihuan.batch;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page of many rows sends.
 *
 * @param all what was typed, by the row's id and by field
 * @param chosen the ids of those that are to be sent
 */
record TypedRows(Map<String, Map<String, String>> all, Set<String> chosen) {

    /** @param parameters by field and id, such as {@code grade-QSS-2026-0001} */
    static TypedRows of(List<String> ids, Set<String> chosen, List<String> fields, Map<String, String> parameters) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(
                id,
                fields.stream()
                        .collect(toMap(field -> field, field -> parameters.getOrDefault(field + "-" + id, "")))));
        return new TypedRows(all, chosen);
    }

    /** Whether some are chosen, all of the page, and not more than may be sent at once. */
    boolean isSendable(int most) {
        return !chosen.isEmpty() && chosen.size() <= most && all.keySet().containsAll(chosen);
    }

    Map<String, Map<String, String>> sent() {
        Map<String, Map<String, String>> sent = new LinkedHashMap<>(all);
        sent.keySet().retainAll(chosen);
        return sent;
    }

    Map<String, String> of(String id) {
        return all.getOrDefault(id, Map.of());
    }
}
