package org.bihuan.supervision.policy;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the mine and the group that owns it what becomes of its policy, from its approval on. */
@Component
class PolicyLetters {

    private final MatterLetters letters;
    private final Organization organization;

    PolicyLetters(MatterLetters letters, Organization organization) {
        this.letters = letters;
        this.organization = organization;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() == PolicyStep.POLICY_APPROVED || stepped.step() == PolicyStep.POLICY_CLOSED) {
            letters.inform(stepped, told(stepped.matter().getUnit()));
        }
    }

    private Set<Person> told(Unit mine) {
        Set<Person> told = new LinkedHashSet<>(organization.holders(Role.MINE_MANAGER, mine));
        mine.parent().ifPresent(group -> told.addAll(organization.holders(Role.GROUP_SAFETY, group)));
        return told;
    }
}
