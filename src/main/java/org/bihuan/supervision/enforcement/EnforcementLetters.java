package org.bihuan.supervision.enforcement;

import java.util.Set;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStep;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the mine and the group that owns it what becomes of a case, from the delivery of its record on. */
@Component
class EnforcementLetters {

    private static final Set<MatterStep> TOLD =
            Set.of(CaseStep.INSPECTION_RECORDED, CaseStep.ORDERS_ISSUED, CaseStep.CASE_CLOSED);

    private final MatterLetters letters;

    EnforcementLetters(MatterLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (TOLD.contains(stepped.step())) {
            letters.informMine(stepped);
        }
    }
}
