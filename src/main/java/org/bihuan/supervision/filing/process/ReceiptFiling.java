package org.bihuan.supervision.filing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotion office takes what was filed into its files (备案), or sends it back to be corrected. */
@Component
class ReceiptFiling extends Reading<ReceiptFiling.Form> {

    enum Decision {
        RECEIPTED,
        RETURNED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    ReceiptFiling(MatterFacts facts, DutyFilings filings) {
        super("receiptFiling", Form.class, Decision.RECEIPTED, facts, filings);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case RECEIPTED -> filings.receipt(code);
            case RETURNED -> filings.sendBack(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
