package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** The supervising office concludes the diagnosis of a mine (把脉问诊), whose answers and findings stand on the page. */
@Component
class DiagnoseMine extends MatterTask<DiagnoseMine.Form> {

    record Form(@NotBlank @Size(max = 1000) String conclusion) {}

    private final MinePolicies policies;

    DiagnoseMine(MatterFacts facts, MinePolicies policies) {
        super("diagnoseMine", Form.class, facts);
        this.policies = policies;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        policies.diagnose(code, form.conclusion());
        return Map.of();
    }
}
