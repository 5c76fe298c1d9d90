package org.bihuan.supervision.policy;

import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the mine and the group that owns it what becomes of its policy, from its approval on. */
@Component
class PolicyLetters {

    private final MatterLetters letters;

    PolicyLetters(MatterLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() == PolicyStep.POLICY_APPROVED || stepped.step() == PolicyStep.POLICY_CLOSED) {
            letters.informMine(stepped);
        }
    }
}
