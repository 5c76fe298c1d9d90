package org.bihuan.supervision.filing.process;

import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.process.MatterFacts;
import org.springframework.stereotype.Component;

/** Whoever files for a unit files for the first time. */
@Component
class SubmitFiling extends Submitting {

    /** Who looks at it. */
    enum Next {
        TO_OFFICE,
        TO_PROMOTION
    }

    SubmitFiling(MatterFacts facts, DutyFilings filings) {
        super("submitFiling", facts, filings);
    }
}
