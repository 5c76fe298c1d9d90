package org.bihuan.supervision.policy;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Person;
import org.bihuan.supervision.policy.PolicyDesk.Written;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the head of the office writes a change of measures that are being carried out. */
@Service
@Transactional
public class ChangeDesk {

    private final PolicyDesk desk;
    private final MinePolicies policies;
    private final PolicyChanges changes;

    ChangeDesk(PolicyDesk desk, MinePolicies policies, PolicyChanges changes) {
        this.desk = desk;
        this.policies = policies;
        this.changes = changes;
    }

    /** A policy whose mine's office the person logged in heads, while its measures are carried out. */
    @Transactional(readOnly = true)
    public Optional<Policy> toChange(String code) {
        return desk.toDraft(code).filter(policy -> policy.getMatter().standsIn(PolicyState.CARRYING_OUT));
    }

    /** The measures that can be changed, by number. */
    @Transactional(readOnly = true)
    public List<PolicyMeasure> changeable(Policy policy) {
        return policies.measuresOf(policy).stream()
                .filter(measure -> measure.getMatter().standsIn(PolicyState.CARRYING_OUT))
                .toList();
    }

    /**
     * Lays a change before the director.
     *
     * @param measure the code of the measure that is changed; none if one is added
     * @return the code of the change
     * @throws StepRefused if something is missing or not possible, or who is named is not one of those to choose from
     */
    public String propose(String code, @Nullable String measure, Written asked, @Nullable String reason) {
        Policy policy = desk.toDraft(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (asked.text().isBlank() || asked.owner().isBlank() || reason == null) {
            throw new StepRefused("policy.change.refused.incomplete");
        }
        Person owner = desk.owner(policy.getMatter().getUnit(), asked.owner());
        return changes.propose(
                code,
                measure,
                new PlannedMeasure(asked.text(), owner, asked.deadline(), asked.evidence(), asked.finding()),
                reason);
    }
}
