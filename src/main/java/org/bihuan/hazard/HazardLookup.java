package org.bihuan.hazard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bihuan.workflow.StepRefused;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds hazards for the process, which has already checked who may see its task. */
@Service
@Transactional(readOnly = true)
public class HazardLookup {

    private static final Set<HazardState> OPEN =
            EnumSet.of(HazardState.GRADING, HazardState.ASSIGNING, HazardState.RECTIFYING, HazardState.ACCEPTING);
    private static final int MOST = 200;

    private final Hazards hazards;

    HazardLookup(Hazards hazards) {
        this.hazards = hazards;
    }

    /** @throws StepRefused if there is no such hazard */
    public Hazard get(String code) {
        return hazards.findByCode(code).orElseThrow(() -> new StepRefused("hazard.refused.unknown", code));
    }

    /** Whether no hazard was ever registered. */
    public boolean isEmpty() {
        return hazards.count() == 0;
    }

    /** The newest open hazards of the same mine, at most 200: what a report may repeat. */
    public List<Hazard> openBeside(Hazard hazard) {
        return hazards.open(hazard.getMine().getId(), OPEN, hazard.getId(), PageRequest.of(0, MOST));
    }
}
