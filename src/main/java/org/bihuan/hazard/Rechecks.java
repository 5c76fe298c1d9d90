package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The re-check (复查) of closures: a share of each grade, by the decision table {@code bpmn/recheck-plan.dmn}, is looked at again on
 * site by somebody else. What was closed falsely is reopened. A closure never waits for it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rechecks {

    private static final String UNGRADED = "NONE";

    private final HazardRecord record;
    private final HazardLookup hazards;
    private final FalseClosures falseClosures;
    private final RecheckDraw draw;
    private final Escalation escalation;
    private final RecheckLetters letters;
    private final DeadlinePlan plan;
    private final Decisions decisions;
    private final CurrentPerson current;
    private final Clock clock;

    Rechecks(
            HazardRecord record,
            HazardLookup hazards,
            FalseClosures falseClosures,
            RecheckDraw draw,
            Escalation escalation,
            RecheckLetters letters,
            DeadlinePlan plan,
            Decisions decisions,
            CurrentPerson current,
            Clock clock) {
        this.record = record;
        this.hazards = hazards;
        this.falseClosures = falseClosures;
        this.draw = draw;
        this.escalation = escalation;
        this.letters = letters;
        this.plan = plan;
        this.decisions = decisions;
        this.current = current;
        this.clock = clock;
    }

    /** Draws whether the hazard just closed is checked again, and returns it. */
    public boolean draw(String code) {
        Hazard hazard = hazards.get(code);
        Decisions.Rule share = share(hazard.getGrade());
        if (!draw.draws(code, share.number("percent"))) {
            return false;
        }
        hazard.drawForRecheck();
        record.enter(hazard, Step.DRAWN_FOR_RECHECK, null, null, share.source());
        letters.askForRecheck(hazard);
        return true;
    }

    private Decisions.Rule share(@Nullable Grade grade) {
        String asked = grade == null ? UNGRADED : grade.name();
        return decisions.decide("recheckPlan", Map.of("grade", asked));
    }

    /** The hazard is gone, as the acceptor had found. */
    public void confirm(String code, String opinion) {
        Hazard hazard = hazards.get(code);
        Actor actor = current.actor();
        hazard.confirmClosure(actor);
        record.enter(hazard, Step.RECHECK_PASSED, actor.person(), opinion);
    }

    /** The hazard was never gone, or not as the acceptor had said (虚假销号): it is to be rectified again, one supervision level higher. */
    public Hazard reopen(String code, String opinion, @Nullable LocalDate newDeadline) {
        Hazard hazard = hazards.get(code);
        Actor actor = current.actor();
        Person accepted = hazard.getAcceptor();
        FalseClosure found = new FalseClosure(hazard, actor.person(), clock.instant());
        hazard.reopen(actor, newDeadline, plan.of(Grade.MAJOR).days(), LocalDate.now(clock));
        falseClosures.save(found);
        record.enter(hazard, Step.FALSE_CLOSURE, actor.person(), opinion);
        if (hazard.getState() == HazardState.RECTIFYING) {
            escalation.raiseAfterFalseClosure(hazard);
        }
        letters.tellOfFalseClosure(hazard, accepted, opinion);
        return hazard;
    }
}
