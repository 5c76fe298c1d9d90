package org.bihuan.supervision.policy.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.PlannedMeasure;
import org.bihuan.supervision.policy.PolicyChange;
import org.bihuan.supervision.policy.PolicyChanges;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director of the branch approves that a measure is changed or added, or refuses it. */
@Component
class ApproveChange extends MatterTask<ApproveChange.Form> {

    enum Decision {
        CHANGE_APPROVED,
        CHANGE_REFUSED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(max = 1000) String reason) {}

    private final PolicyChanges changes;

    ApproveChange(MatterFacts facts, PolicyChanges changes) {
        super("approveChange", Form.class, facts);
        this.changes = changes;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        PolicyChange change = changes.get(matter.getCode());
        PolicyMeasure measure = change.getMeasure();
        return Map.of(
                "decision",
                Decision.CHANGE_APPROVED.name(),
                "facts",
                line("policy.change.reason", change.getReason())
                        + (measure == null ? "" : line("policy.change.now", said(measure.asPlanned())))
                        + line("policy.change.asked", said(change.getAsked())));
    }

    private static String said(PlannedMeasure measure) {
        Person owner = measure.getOwner();
        return "%s（%s，%s，%s）"
                .formatted(
                        measure.getText(),
                        owner == null ? "" : owner.getName(),
                        measure.getDeadline(),
                        measure.getEvidence());
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case CHANGE_APPROVED -> changes.approve(code, form.remark());
            case CHANGE_REFUSED -> changes.refuse(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
