package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.Size;
import java.util.Map;
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

    IssueOrders(MatterFacts facts, EnforcementCases cases) {
        super("issueOrders", Form.class, facts);
        this.cases = cases;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return Outcome.of(cases.issueOrders(code, form.remark()) ? Next.TO_BE_FOLLOWED_UP : Next.ALL_SETTLED);
    }
}
