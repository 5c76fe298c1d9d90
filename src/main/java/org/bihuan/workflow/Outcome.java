package org.bihuan.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;

/** What the next gateway decides by, in the same transaction: it is transient, so the engine does not store it. */
public final class Outcome {

    private Outcome() {}

    public static Map<String, Object> of(Enum<?> outcome) {
        return of(outcome, Map.of());
    }

    public static Map<String, Object> of(Enum<?> outcome, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("outcome", Variables.stringValue(outcome.name(), true));
        return all;
    }
}
