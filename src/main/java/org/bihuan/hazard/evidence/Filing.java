package org.bihuan.hazard.evidence;

import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Superiors;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.jspecify.annotations.Nullable;

/** Who files photos with which step: those who do the step, as long as it is not submitted. */
final class Filing {

    private Filing() {}

    /** The step this person can file photos with now. */
    static Optional<EvidenceStep> open(Hazard hazard, Person person) {
        return EvidenceStep.openIn(hazard).filter(step -> does(step, hazard, person));
    }

    /** @throws PhotoRefused if this person cannot file photos of this stage now */
    static EvidenceStep require(Hazard hazard, Stage stage, Person person) {
        var step = EvidenceStep.openIn(hazard)
                .filter(open -> open.stage() == stage)
                .orElseThrow(() -> new PhotoRefused(PhotoRefused.Reason.NOT_NOW));
        if (!does(step, hazard, person)) {
            throw new PhotoRefused(PhotoRefused.Reason.NOT_YOURS);
        }
        return step;
    }

    private static boolean does(EvidenceStep step, Hazard hazard, Person person) {
        return switch (step) {
            case REPORTING -> false;
            case GRADING -> isSafetyOfficer(hazard, person);
            case RECTIFYING -> is(hazard.getRectifier(), person) || isSectionHead(hazard, person);
            case ACCEPTING ->
                !is(hazard.getRectifiedBy(), person)
                        && (is(hazard.getAcceptor(), person) || isSafetyOfficer(hazard, person));
            case MINE_ACCEPTING -> person.holds(Role.MINE_MANAGER, hazard.getMine());
            case GROUP_ACCEPTING -> Superiors.isOfGroup(person, hazard);
            case BRANCH_ACCEPTING -> Superiors.isOfBranch(person, hazard);
            case RECHECKING -> hazard.mayRecheck(person) && isSafetyOfficer(hazard, person);
        };
    }

    private static boolean isSafetyOfficer(Hazard hazard, Person person) {
        return person.holds(Role.SAFETY_OFFICER, hazard.getMine());
    }

    private static boolean isSectionHead(Hazard hazard, Person person) {
        return hazard.getSection() != null && person.holds(Role.SECTION_HEAD, hazard.getSection());
    }

    private static boolean is(@Nullable Person named, Person person) {
        return named != null && named.getId() == person.getId();
    }
}
