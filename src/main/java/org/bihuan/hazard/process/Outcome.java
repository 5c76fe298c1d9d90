package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;

/** What a gateway decides by. */
final class Outcome {

    private Outcome() {}

    static Map<String, Object> of(Enum<?> outcome) {
        return Map.of("outcome", outcome.name());
    }

    static Map<String, Object> of(Enum<?> outcome, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("outcome", outcome.name());
        return all;
    }
}
