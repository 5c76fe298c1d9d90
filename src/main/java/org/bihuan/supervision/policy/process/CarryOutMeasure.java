package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** Whoever of the mine answers for a measure reports how it was carried out, with a document or picture that shows it. */
@Component
class CarryOutMeasure extends MatterTask<CarryOutMeasure.Form> {

    record Form(@NotBlank @Size(max = 1000) String result) {}

    private final MinePolicies policies;
    private final MatterDocuments documents;

    CarryOutMeasure(MatterFacts facts, MinePolicies policies, MatterDocuments documents) {
        super("carryOutMeasure", Form.class, facts);
        this.policies = policies;
        this.documents = documents;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        PolicyMeasure measure = policies.measure(matter.getCode());
        return Map.of(
                "facts",
                line("matter.field.evidence", measure.getEvidence())
                        + line("field.verification", measure.getOpinion()));
    }

    /** Whoever leads the mine or a part of it, as when the policy is drafted. */
    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return ofGroup || policies.mayCarryOut(person, code);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        documents.require(code, task());
        policies.carryOut(code, form.result());
        return Map.of();
    }
}
