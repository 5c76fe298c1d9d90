package org.bihuan.supervision.policy.process;

import java.util.List;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.policy.MinePolicies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures that the models run through. Used by their expressions. */
@Component
public class PolicyMeasures {

    private final MatterRegister matters;
    private final MinePolicies policies;

    PolicyMeasures(MatterRegister matters, MinePolicies policies) {
        this.matters = matters;
        this.policies = policies;
    }

    /** The codes of the measures of a policy that are still to be carried out. */
    public List<String> toCarryOut(String policy) {
        return matters.partsOf(matters.get(policy), MatterKind.MEASURE).stream()
                .filter(Matter::isOpen)
                .map(Matter::getCode)
                .toList();
    }

    /** The log-in name of who carries a measure out; nobody when that person has left, so that the mine's manager is asked. */
    public @Nullable String owner(String measure) {
        Person owner = policies.measure(measure).getOwner();
        return owner.isActive() ? owner.getLogin() : null;
    }
}
