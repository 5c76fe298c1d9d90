package org.bihuan.supervision.watch;

import java.util.EnumSet;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Role;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the manager of the mine that it is urged, and that its answer was not enough; who is to answer is asked by the task. */
@Component
class UrgeLetters {

    private static final Set<UrgeStep> TOLD = EnumSet.of(UrgeStep.URGE_OPENED, UrgeStep.URGE_RETURNED);

    private final MatterLetters letters;
    private final Organization organization;

    UrgeLetters(MatterLetters letters, Organization organization) {
        this.letters = letters;
        this.organization = organization;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() instanceof UrgeStep step && TOLD.contains(step)) {
            letters.inform(
                    stepped,
                    organization.holders(Role.MINE_MANAGER, stepped.matter().getUnit()));
        }
    }
}
