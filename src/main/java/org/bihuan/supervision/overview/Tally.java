package org.bihuan.supervision.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.policy.PolicyState;
import org.jspecify.annotations.Nullable;

/** What is open about a unit and all that is below it. */
public final class Tally {

    /**
     * How many matters of a kind are open.
     *
     * @param late those of them whose last day has passed
     */
    public record Open(int all, int late) {

        static final Open NONE = new Open(0, 0);

        Open and(Open more) {
            return new Open(all + more.all, late + more.late);
        }
    }

    /** A stage at which policies stand. */
    public record Stage(PolicyState state, int policies) {}

    private final Map<MatterKind, Open> open = new EnumMap<>(MatterKind.class);
    private final Map<PolicyState, Integer> stages = new TreeMap<>();
    private int mines;
    private @Nullable Integer lowest;

    void count(MatterKind kind, Open more) {
        open.merge(kind, more, Open::and);
    }

    void countPolicies(PolicyState state, int more) {
        stages.merge(state, more, Integer::sum);
    }

    /** @param score of the last night, if it was judged */
    void countMine(@Nullable Integer score) {
        mines++;
        if (score != null && (lowest == null || score < lowest)) {
            lowest = score;
        }
    }

    public Open open(MatterKind kind) {
        return open.getOrDefault(kind, Open.NONE);
    }

    /** How many open policies stand at which stage, in the order of the stages; only those at which some stand. */
    public List<Stage> getStages() {
        return stages.entrySet().stream()
                .map(stage -> new Stage(stage.getKey(), stage.getValue()))
                .toList();
    }

    /** How many mines are below, or 1 for a mine itself. */
    public int getMines() {
        return mines;
    }

    /** The lowest of the mines' data scores, 0 to 100. */
    public OptionalInt lowestScore() {
        return lowest == null ? OptionalInt.empty() : OptionalInt.of(lowest);
    }
}
