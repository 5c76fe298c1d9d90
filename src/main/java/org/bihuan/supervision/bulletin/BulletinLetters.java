package org.bihuan.supervision.bulletin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a published bulletin to the groups, the mines and the branches. */
@Component
class BulletinLetters {

    private final MatterLetters letters;
    private final Organization organization;

    BulletinLetters(MatterLetters letters, Organization organization) {
        this.letters = letters;
        this.organization = organization;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() == BulletinStep.BULLETIN_PUBLISHED) {
            Set<Person> told = new LinkedHashSet<>();
            Stream.of(Role.GROUP_SAFETY, Role.MINE_MANAGER, Role.BRANCH_DIRECTOR)
                    .forEach(role -> told.addAll(organization.holders(role)));
            letters.inform(stepped, told);
        }
    }
}
