package org.bihuan.supervision.enforcement.process;

import java.util.Map;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** The head of the office confirms the plan of an inspection, which stands on the page. */
@Component
class PlanInspection extends MatterTask<PlanInspection.Form> {

    record Form() {}

    private final EnforcementCases cases;

    PlanInspection(MatterFacts facts, EnforcementCases cases) {
        super("planInspection", Form.class, facts);
        this.cases = cases;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        cases.plan(code);
        return Map.of();
    }
}
