package org.bihuan.hazard;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told of which step of a major hazard, always at once. */
@Component
class MajorLetters {

    private final HazardLetters letters;
    private final Superiors superiors;
    private final Organization organization;

    MajorLetters(HazardLetters letters, Superiors superiors, Organization organization) {
        this.letters = letters;
        this.superiors = superiors;
        this.organization = organization;
    }

    @EventListener
    void tell(HazardStepped stepped) {
        Hazard hazard = stepped.hazard();
        switch (stepped.step()) {
            case MAJOR_REPORTED -> {
                Set<Person> told = post(stepped, "majorReported", above(hazard));
                post(stepped, "stopWorkAsked", without(told, managers(hazard)));
            }
            case WORK_STOPPED -> post(stepped, "workStopped", above(hazard));
            case PLANNED -> post(stepped, "listingAsked", superiors.peopleWhoList(hazard));
            case PLAN_RETURNED -> post(stepped, "planReturned", managers(hazard));
            case RETURNED -> {
                if (hazard.isListed()) {
                    post(stepped, "planReturned", managers(hazard));
                }
            }
            case LISTED -> {
                Set<Person> told = post(stepped, "assigned", rectifiers(hazard));
                post(stepped, "majorListed", without(told, union(managers(hazard), superiors.peopleOfGroup(hazard))));
            }
            case PROGRESS_ASKED -> post(stepped, "progressAsked", managers(hazard));
            case PROGRESS_REPORTED -> post(stepped, "progressReported", above(hazard));
            case PROGRESS_LATE, STEP_LATE -> post(stepped, "majorLate", union(above(hazard), managers(hazard)));
            case RECTIFIED -> {
                if (hazard.isListed()) {
                    post(stepped, "acceptanceAsked", managers(hazard));
                }
            }
            case ACCEPTANCE_FAILED -> {
                if (hazard.isListed()) {
                    post(stepped, "acceptanceFailed", without(Set.copyOf(rectifiers(hazard)), managers(hazard)));
                }
            }
            case MINE_ACCEPTED -> post(stepped, "acceptanceAsked", superiors.peopleOfGroup(hazard));
            case GROUP_ACCEPTED -> post(stepped, "acceptanceAsked", superiors.peopleOfBranch(hazard));
            case DELISTED -> post(stepped, "majorDelisted", union(above(hazard), managers(hazard)));
            default -> {}
        }
    }

    private Set<Person> post(HazardStepped stepped, String template, Collection<Person> recipients) {
        letters.post(stepped, template, recipients.stream());
        return new HashSet<>(recipients);
    }

    /** Group and branch. */
    private Collection<Person> above(Hazard hazard) {
        return union(superiors.peopleOfGroup(hazard), superiors.peopleOfBranch(hazard));
    }

    private Collection<Person> managers(Hazard hazard) {
        return organization.holders(Role.MINE_MANAGER, hazard.getMine());
    }

    private static Collection<Person> rectifiers(Hazard hazard) {
        return Stream.ofNullable(hazard.getRectifier()).toList();
    }

    private static Collection<Person> union(Collection<Person> some, Collection<Person> others) {
        Set<Person> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Nobody is written to twice about one step. */
    private static Collection<Person> without(Set<Person> told, Collection<Person> people) {
        return people.stream().filter(person -> !told.contains(person)).toList();
    }
}
