package org.bihuan.supervision.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLimit;
import org.bihuan.supervision.MatterLimits;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** The days and weights of bulletins, from the decision tables {@code bpmn/bulletin-limits.dmn} and {@code bpmn/bulletin-weights.dmn}. */
@Component
class BulletinLimits implements MatterLimits {

    private final Decisions decisions;

    BulletinLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.BULLETIN);
    }

    @Override
    public int newest() {
        return newest("editBulletin").version();
    }

    @Override
    public MatterLimit of(int version, String step) {
        return MatterLimit.of(decisions.decide("bulletinLimits", version, Map.of("step", step)));
    }

    /** On which day of the month that of the month before is opened. */
    int openingDay() {
        return newest("openBulletin").number("days");
    }

    /** Within how many days it is to be published. */
    int daysToPublish() {
        return newest("publishBulletin").number("days");
    }

    private Decisions.Rule newest(String step) {
        return decisions.decide("bulletinLimits", Map.of("step", step));
    }

    /** The newest version of the weights. */
    int newestWeights() {
        return decisions
                .decide("bulletinWeights", Map.of("figure", Rated.CLOSURE_RATE.name()))
                .version();
    }

    List<Weight> weights(int version) {
        return Stream.of(Rated.values())
                .map(rated -> {
                    Decisions.Rule rule = decisions.decide("bulletinWeights", version, Map.of("figure", rated.name()));
                    return new Weight(rated, rule.number("weight"), rule.number("whenNone"));
                })
                .toList();
    }
}
