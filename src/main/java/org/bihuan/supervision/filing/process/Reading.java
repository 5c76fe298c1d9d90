package org.bihuan.supervision.filing.process;

import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.Filing;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;

/**
 * What was filed is read, and agreed to or sent back. The form tells when it was filed, what share of its items conforms, and what had to be
 * corrected before.
 */
abstract class Reading<F> extends MatterTask<F> {

    private final Enum<?> agreed;
    protected final DutyFilings filings;

    /** @param agreed the decision that is chosen to begin with */
    Reading(String task, Class<F> form, Enum<?> agreed, MatterFacts facts, DutyFilings filings) {
        super(task, form, facts);
        this.agreed = agreed;
        this.filings = filings;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Filing filing = filings.get(matter.getCode());
        return Map.of(
                "decision",
                agreed.name(),
                "facts",
                line("filing.filedOn", filing.getFiledOn())
                        + line("filing.share", filing.getShare().words())
                        + line("filing.correction", filing.getCorrection()));
    }
}
