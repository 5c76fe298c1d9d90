package org.bihuan.supervision.visit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who goes and the head of the supervising office of what is planned, and the mine of what was found and what becomes of it. */
@Component
class VisitLetters {

    private final MatterLetters letters;
    private final MineVisits visits;
    private final Authorities authorities;
    private final Organization organization;

    VisitLetters(MatterLetters letters, MineVisits visits, Authorities authorities, Organization organization) {
        this.letters = letters;
        this.visits = visits;
        this.authorities = authorities;
        this.organization = organization;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() instanceof VisitStep step) {
            Unit mine = stepped.matter().getUnit();
            switch (step) {
                case VISIT_PLANNED, VISIT_POSTPONED, VISIT_CANCELLED ->
                    letters.inform(stepped, goingAndSupervising(stepped.matter()));
                case VISIT_RECORDED, FINDINGS_TAKEN_UP ->
                    letters.inform(stepped, organization.holders(Role.MINE_MANAGER, mine));
                case FINDINGS_RETURNED, PROPOSALS_TAKEN_ALONG -> {
                    // who acts next is asked by the task; nobody has to do anything about what goes to a policy
                }
            }
        }
    }

    private Set<Person> goingAndSupervising(Matter matter) {
        Set<Person> told = new LinkedHashSet<>(authorities.headsOf(matter.getUnit()));
        visits.of(matter).ifPresent(visit -> told.addAll(visit.getVisitors()));
        return told;
    }
}
