package org.bihuan.supervision.watch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The standards of the data watch, from the decision table {@code bpmn/data-watch.dmn}. */
@Component
class DataRules {

    private final Decisions decisions;

    DataRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** One for each signal, in their order. */
    List<DataRule> newest() {
        return Stream.of(DataSignal.values())
                .map(signal -> DataRule.of(signal, decisions.decide("dataWatch", about(signal))))
                .toList();
    }

    DataRule of(DataSignal signal, int version) {
        return DataRule.of(signal, decisions.decide("dataWatch", version, about(signal)));
    }

    private static Map<String, String> about(DataSignal signal) {
        return Map.of("signal", signal.name());
    }
}
