package org.bihuan.supervision.filing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office that supervises a mine agrees to what the mine has filed, or sends it back to be corrected. */
@Component
class ReviewFiling extends Reading<ReviewFiling.Form> {

    enum Decision {
        PASSED,
        RETURNED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    ReviewFiling(MatterFacts facts, DutyFilings filings) {
        super("reviewFiling", Form.class, Decision.PASSED, facts, filings);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case PASSED -> filings.review(code);
            case RETURNED -> filings.sendBack(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
