package org.bihuan.hazard.evidence;

import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Superiors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;

/** Who files photos with which step: those who do the step, as long as it is not submitted. */
final class Filing {

    private Filing() {}

    /** The step with which photos can be filed now by somebody, also for those for whom they stand in. */
    static Optional<EvidenceStep> open(Hazard hazard, Actor actor) {
        return EvidenceStep.openIn(hazard).filter(step -> does(step, hazard, actor));
    }

    /** @throws PhotoRefused if photos of this stage cannot be filed by them now */
    static EvidenceStep require(Hazard hazard, Stage stage, Actor actor) {
        var step = EvidenceStep.openIn(hazard)
                .filter(open -> open.stage() == stage)
                .orElseThrow(() -> new PhotoRefused(PhotoRefused.Reason.NOT_NOW));
        if (!does(step, hazard, actor)) {
            throw new PhotoRefused(PhotoRefused.Reason.NOT_YOURS);
        }
        return step;
    }

    /** The absent person for whom a photo is filed; nobody if the actor files it on their own account. */
    static Optional<Person> entrusting(EvidenceStep step, Hazard hazard, Actor actor) {
        return does(step, hazard, Actor.alone(actor.person()))
                ? Optional.empty()
                : actor.absent().stream()
                        .filter(absent -> does(step, hazard, Actor.alone(absent)))
                        .findFirst();
    }

    private static boolean does(EvidenceStep step, Hazard hazard, Actor actor) {
        return switch (step) {
            case REPORTING -> false;
            case GRADING -> isSafetyOfficer(hazard, actor);
            case RECTIFYING -> actor.is(hazard.getRectifier()) || isSectionHead(hazard, actor);
            case ACCEPTING ->
                !actor.is(hazard.getRectifiedBy())
                        && (actor.is(hazard.getAcceptor()) || isSafetyOfficer(hazard, actor));
            case MINE_ACCEPTING -> holds(Role.MINE_MANAGER, hazard.getMine(), actor);
            case GROUP_ACCEPTING -> actor.all().anyMatch(person -> Superiors.isOfGroup(person, hazard));
            case BRANCH_ACCEPTING -> actor.all().anyMatch(person -> Superiors.isOfBranch(person, hazard));
            case RECHECKING -> hazard.mayRecheck(actor) && isSafetyOfficer(hazard, actor);
        };
    }

    private static boolean isSafetyOfficer(Hazard hazard, Actor actor) {
        return holds(Role.SAFETY_OFFICER, hazard.getMine(), actor);
    }

    private static boolean isSectionHead(Hazard hazard, Actor actor) {
        return hazard.getSection() != null && holds(Role.SECTION_HEAD, hazard.getSection(), actor);
    }

    private static boolean holds(Role role, Unit in, Actor actor) {
        return actor.all().anyMatch(person -> person.holds(role, in));
    }
}
