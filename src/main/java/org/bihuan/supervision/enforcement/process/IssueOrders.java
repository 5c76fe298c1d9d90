package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office issues the orders and penalties, which stand on the page, or none. */
@Component
class IssueOrders extends MatterTask<IssueOrders.Form> {

    enum Next {
        TO_BE_FOLLOWED_UP,
        ALL_SETTLED
    }

    record Form(@Nullable @Size(max = 1000) String remark) {}

    private final EnforcementCases cases;
    private final MatterFindings findings;

    IssueOrders(MatterFacts facts, EnforcementCases cases, MatterFindings findings) {
        super("issueOrders", Form.class, facts);
        this.cases = cases;
        this.findings = findings;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        EnforcementCase ordering = cases.get(matter.getCode());
        return Map.of(
                "facts",
                line("enforcement.conclusion", ordering.getConclusion())
                        + line("enforcement.openHazards", findings.open(matter))
                        + line("enforcement.orders.waiting", ordering.written().size()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return Outcome.of(cases.issueOrders(code, form.remark()) ? Next.TO_BE_FOLLOWED_UP : Next.ALL_SETTLED);
    }
}
