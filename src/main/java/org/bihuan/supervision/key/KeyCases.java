package org.bihuan.supervision.key;

import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterStepped;
import org.bihuan.supervision.enforcement.CaseStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the case in which a listed mine was inspected is closed, what has improved is to be verified. */
@Component
class KeyCases {

    private final KeyListing listing;

    KeyCases(KeyListing listing) {
        this.listing = listing;
    }

    @EventListener
    void goOn(MatterStepped stepped) {
        Matter whole = stepped.matter().getPartOf();
        if (stepped.step() == CaseStep.CASE_CLOSED && whole != null && whole.getKind() == MatterKind.KEY_SUPERVISION) {
            listing.inspected(whole, stepped.matter().getCode());
        }
    }
}
