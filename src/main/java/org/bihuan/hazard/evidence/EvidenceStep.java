package org.bihuan.hazard.evidence;

import java.util.Arrays;
import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/** The step of the loop that a photo was filed with. While the hazard waits for that step, the step is not yet submitted. */
enum EvidenceStep {
    /** Submitted together with its photos, so never open afterwards. */
    REPORTING(null, Stage.BEFORE),
    GRADING(HazardState.GRADING, Stage.BEFORE),
    RECTIFYING(HazardState.RECTIFYING, Stage.AFTER),
    ACCEPTING(HazardState.ACCEPTING, Stage.ACCEPTANCE),
    MINE_ACCEPTING(HazardState.MINE_ACCEPTING, Stage.ACCEPTANCE),
    GROUP_ACCEPTING(HazardState.GROUP_ACCEPTING, Stage.ACCEPTANCE),
    BRANCH_ACCEPTING(HazardState.BRANCH_ACCEPTING, Stage.ACCEPTANCE),
    /** While the hazard is closed. */
    RECHECKING(null, Stage.RECHECK);

    private final @Nullable HazardState openIn;
    private final Stage stage;

    EvidenceStep(@Nullable HazardState openIn, Stage stage) {
        this.openIn = openIn;
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    static Optional<EvidenceStep> openIn(Hazard hazard) {
        return hazard.isInRecheck()
                ? Optional.of(RECHECKING)
                : Arrays.stream(values())
                        .filter(step -> step.openIn == hazard.getState())
                        .findFirst();
    }
}
