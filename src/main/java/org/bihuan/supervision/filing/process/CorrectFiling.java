package org.bihuan.supervision.filing.process;

import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.process.MatterFacts;
import org.springframework.stereotype.Component;

/** Whoever files for a unit files again what was sent back. */
@Component
class CorrectFiling extends Submitting {

    CorrectFiling(MatterFacts facts, DutyFilings filings) {
        super("correctFiling", facts, filings);
    }
}
