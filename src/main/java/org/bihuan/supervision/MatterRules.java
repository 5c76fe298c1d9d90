package org.bihuan.supervision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The time limits of the steps of all matters, each by the table of its kind and the version that it keeps. */
@Component
public class MatterRules {

    private final Map<MatterKind, MatterLimits> limits;

    MatterRules(List<MatterLimits> all) {
        this.limits = all.stream()
                .flatMap(some -> some.kinds().stream().map(kind -> Map.entry(kind, some)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param step the task's id in the model */
    public MatterLimit of(Matter matter, String step) {
        return ask(matter.getKind(), kept -> kept.of(matter.getRules(), step));
    }

    int newest(MatterKind kind) {
        return ask(kind, MatterLimits::newest);
    }

    private <T> T ask(MatterKind kind, Function<MatterLimits, T> question) {
        return question.apply(Objects.requireNonNull(limits.get(kind), kind.name()));
    }
}
