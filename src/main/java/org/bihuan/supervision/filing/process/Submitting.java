package org.bihuan.supervision.filing.process;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;

/** What was filled in and uploaded on the page is filed. */
abstract class Submitting extends MatterTask<Submitting.Form> {

    record Form(@Nullable @Size(max = 1000) String remark) {}

    private final DutyFilings filings;

    Submitting(String task, MatterFacts facts, DutyFilings filings) {
        super(task, Form.class, facts);
        this.filings = filings;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        return Map.of(
                "facts", line("filing.correction", filings.get(matter.getCode()).getCorrection()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return Outcome.of(
                filings.submit(code, form.remark()) ? SubmitFiling.Next.TO_OFFICE : SubmitFiling.Next.TO_PROMOTION);
    }
}
