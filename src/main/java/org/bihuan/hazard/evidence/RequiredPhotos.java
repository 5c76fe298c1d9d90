package org.bihuan.hazard.evidence;

import java.util.Map;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardStepped;
import org.bihuan.hazard.Step;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A rectification is reported done, and accepted, with photos only: as many of the present round as {@code bpmn/photo-plan.dmn} asks
 * for, by grade. The step has passed the hazard's own guards by then; what is refused here is rolled back with it.
 */
@Component
class RequiredPhotos {

    private static final String UNGRADED = "NONE";

    private static final Map<Step, EvidenceStep> FILED_WITH = Map.of(
            Step.RECTIFIED, EvidenceStep.RECTIFYING,
            Step.ACCEPTED, EvidenceStep.ACCEPTING,
            Step.MINE_ACCEPTED, EvidenceStep.MINE_ACCEPTING,
            Step.GROUP_ACCEPTED, EvidenceStep.GROUP_ACCEPTING,
            Step.BRANCH_ACCEPTED, EvidenceStep.BRANCH_ACCEPTING);

    private final Photos photos;
    private final Decisions decisions;

    RequiredPhotos(Photos photos, Decisions decisions) {
        this.photos = photos;
        this.decisions = decisions;
    }

    @EventListener
    void stepped(HazardStepped stepped) {
        EvidenceStep step = FILED_WITH.get(stepped.step());
        if (step != null) {
            require(stepped.hazard(), step);
        }
    }

    private void require(Hazard hazard, EvidenceStep step) {
        int least = least(hazard.getGrade(), step.stage());
        if (least == 0) {
            return;
        }
        long filed = photos.filed(hazard.getId(), step.name(), hazard.getFailedRounds());
        if (filed < least) {
            throw new StepRefused("hazard.refused.photos." + step.stage(), least, filed);
        }
    }

    private int least(@Nullable Grade grade, Stage stage) {
        String asked = grade == null ? UNGRADED : grade.name();
        return decisions
                .decide("photoPlan", Map.of("grade", asked))
                .number(stage == Stage.AFTER ? "after" : "acceptance");
    }
}
