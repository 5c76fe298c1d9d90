package org.bihuan.supervision.key;

import java.util.EnumSet;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the head of the office what the director decided; the mine what becomes of its listing; the promotion office how the list changes. */
@Component
class KeyLetters {

    private static final Set<KeyStep> DECIDED =
            EnumSet.of(KeyStep.KEY_LISTED, KeyStep.KEY_REFUSED, KeyStep.KEY_DELISTED, KeyStep.KEY_KEPT);
    private static final Set<KeyStep> TOLD_THE_MINE =
            EnumSet.of(KeyStep.KEY_LISTED, KeyStep.KEY_NOT_IMPROVED, KeyStep.KEY_DELISTED, KeyStep.KEY_KEPT);
    private static final Set<KeyStep> CHANGING_THE_LIST = EnumSet.of(KeyStep.KEY_LISTED, KeyStep.KEY_DELISTED);

    private final MatterLetters letters;
    private final Authorities authorities;

    KeyLetters(MatterLetters letters, Authorities authorities) {
        this.letters = letters;
        this.authorities = authorities;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() instanceof KeyStep step) {
            Unit mine = stepped.matter().getUnit();
            if (DECIDED.contains(step)) {
                letters.inform(stepped, authorities.headsOf(mine));
            }
            if (TOLD_THE_MINE.contains(step)) {
                letters.informMine(stepped);
            }
            if (CHANGING_THE_LIST.contains(step)) {
                letters.inform(stepped, authorities.promotionOf(mine));
            }
        }
    }
}
