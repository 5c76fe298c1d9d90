package org.bihuan.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The closed loop, step by step, as the process runs it: discover, register, grade, assign, rectify, accept, close. Each step
 * asks the {@link Hazard} to change, writes its record and tells those who listen, in the transaction of the process step.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosedLoop {

    private static final Set<Step> REMINDERS = Set.of(Step.REMINDED, Step.DUE_TODAY);
    private static final String RECTIFYING = "rectifyHazard";

    private final Hazards hazards;
    private final HazardLookup lookup;
    private final Records records;
    private final HazardNumbers numbers;
    private final DeadlinePlan plan;
    private final CurrentPerson current;
    private final HazardRecord record;
    private final Clock clock;

    ClosedLoop(
            Hazards hazards,
            HazardLookup lookup,
            Records records,
            HazardNumbers numbers,
            DeadlinePlan plan,
            CurrentPerson current,
            HazardRecord record,
            Clock clock) {
        this.hazards = hazards;
        this.lookup = lookup;
        this.records = records;
        this.numbers = numbers;
        this.plan = plan;
        this.current = current;
        this.record = record;
        this.clock = clock;
    }

    /** Registers what was reported and gives it its code. */
    public Hazard register(Report report, Unit mine) {
        LocalDate today = LocalDate.now(clock);
        Person reporter = report.anonymous() ? null : current.find().orElse(null);
        String code = numbers.next(mine, today.getYear());
        Hazard hazard = hazards.save(new Hazard(code, mine, report, reporter, clock.instant(), today));
        record.enter(hazard, Step.REPORTED, reporter, report.onTheSpotMeasures());
        return hazard;
    }

    /** Keeps the grade that the criteria propose. */
    public void propose(String code, Grade grade) {
        hazard(code).propose(grade);
    }

    public Hazard grade(String code, Grade grade, @Nullable String reason) {
        Hazard hazard = hazard(code);
        hazard.grade(grade, reason);
        return record.enter(hazard, Step.GRADED, actor(), reason);
    }

    /** Ends the loop: what was reported is not a hazard (不构成). */
    public Hazard findNoHazard(String code, String reason) {
        Hazard hazard = hazard(code);
        hazard.findNoHazard();
        return record.enter(hazard, Step.FOUND_NO_HAZARD, actor(), reason);
    }

    /** Ends the loop: the report repeats an open hazard, to which it is linked. */
    public Hazard findDuplicate(String code, String original, @Nullable String reason) {
        Hazard hazard = hazard(code);
        hazard.findDuplicateOf(
                lookup.find(original).orElseThrow(() -> new StepRefused("hazard.refused.noOriginal", original)));
        return record.enter(hazard, Step.FOUND_DUPLICATE, actor(), reason);
    }

    public Hazard assign(String code, Assignment order) {
        Hazard hazard = hazard(code);
        DeadlinePlan.Limits limits = plan.of(Objects.requireNonNull(hazard.getGrade()));
        hazard.assign(order, limits, LocalDate.now(clock));
        return record.enter(hazard, Step.ASSIGNED, actor(), order.measures(), limits.source());
    }

    /** Who has the rectifier's task is the rectifier. */
    public void nameRectifier(String code, Person rectifier) {
        Hazard hazard = hazard(code);
        if (!rectifier.equals(hazard.getRectifier())) {
            hazard.reassign(Objects.requireNonNull(hazard.getSection()), rectifier);
            record.enter(hazard, Step.RECTIFIER_NAMED, actor(), rectifier.getName());
        }
    }

    public Hazard returnAsWronglyAssigned(String code, String reason) {
        Hazard hazard = hazard(code);
        hazard.returnAsWronglyAssigned();
        return record.enter(hazard, Step.RETURNED, actor(), reason);
    }

    public Hazard rectify(String code, String what) {
        Hazard hazard = hazard(code);
        Person actor = actor();
        hazard.rectified(actor, what, clock.instant());
        return record.enter(hazard, Step.RECTIFIED, actor, what);
    }

    public Hazard accept(String code, String opinion) {
        Hazard hazard = hazard(code);
        Actor actor = current.actor();
        hazard.accept(actor, clock.instant());
        return record.enter(hazard, Step.ACCEPTED, actor.person(), opinion);
    }

    /** Who has taken the acceptance is the acceptor, and files its photos. */
    public void nameAcceptor(String code, Person acceptor) {
        Hazard hazard = hazard(code);
        if (!acceptor.equals(hazard.getAcceptor())) {
            hazard.nameAcceptor(acceptor);
            record.enter(hazard, Step.ACCEPTOR_NAMED, actor(), acceptor.getName());
        }
    }

    /**
     * Tells the record, and who has it now, that a task of somebody who leaves was handed to somebody else.
     *
     * @param task the task's id in the model
     * @param what which task, from whom to whom, and why
     */
    public void handOver(String code, String task, Person to, String what) {
        boolean told = task.equals(RECTIFYING); // by nameRectifier
        record.enter(hazard(code), Step.HANDED_OVER, actor(), what, null, told ? null : to);
    }

    public Hazard failAcceptance(String code, String reason, @Nullable LocalDate newDeadline) {
        Hazard hazard = hazard(code);
        Actor actor = current.actor();
        hazard.failAcceptance(actor, newDeadline, plan.of(Grade.MAJOR).days(), LocalDate.now(clock));
        return record.enter(hazard, Step.ACCEPTANCE_FAILED, actor.person(), reason);
    }

    /** Closes an accepted hazard (销号), which publishes it. */
    public Hazard close(String code) {
        Hazard hazard = hazard(code);
        hazard.close(clock.instant());
        return record.enter(hazard, Step.CLOSED, null, null);
    }

    /**
     * Reminds of the deadline if the plan names this day, once a day. A reminder that comes too late says nothing; after the
     * application was down, one that is made up for may come on the day of the next.
     */
    public void remind(String code) {
        Hazard hazard = hazard(code);
        LocalDate today = LocalDate.now(clock);
        DeadlinePlan.Limits limits = plan.of(hazard);
        int daysLeft = (int) ChronoUnit.DAYS.between(today, Objects.requireNonNull(hazard.getDeadline()));
        boolean due = daysLeft == 0;
        if ((due || limits.remindBefore().contains(daysLeft)) && !isReminded(hazard, today)) {
            record.enter(hazard, due ? Step.DUE_TODAY : Step.REMINDED, null, null, limits.source());
        }
    }

    private boolean isReminded(Hazard hazard, LocalDate today) {
        Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
        return records.holds(hazard.getId(), REMINDERS, midnight);
    }

    /** A photo was filed with the present step. */
    public void addPhoto(Hazard hazard) {
        record.enter(hazard, Step.PHOTO_ADDED, actor(), null);
    }

    /** A photo was withdrawn before its step was submitted. */
    public void withdrawPhoto(Hazard hazard) {
        record.enter(hazard, Step.PHOTO_WITHDRAWN, actor(), null);
    }

    private Person actor() {
        return current.get();
    }

    private Hazard hazard(String code) {
        return lookup.get(code);
    }
}
