package org.bihuan.supervision.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.process.MatterDates;
import org.bihuan.workflow.MovingTasks;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a policy's measures while they are carried out, step by step: proposed, approved or refused, made. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PolicyChanges {

    private static final String PROCESS = "policyChange";

    private final Changes changes;
    private final MinePolicies steps;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterDates dates;
    private final MovingTasks tasks;
    private final Processes processes;
    private final ChangeWords words;
    private final CurrentPerson current;
    private final Clock clock;

    PolicyChanges(
            Changes changes,
            MinePolicies steps,
            MatterRegister matters,
            MatterRecord record,
            MatterDates dates,
            MovingTasks tasks,
            Processes processes,
            ChangeWords words,
            CurrentPerson current,
            Clock clock) {
        this.changes = changes;
        this.steps = steps;
        this.matters = matters;
        this.record = record;
        this.dates = dates;
        this.tasks = tasks;
        this.processes = processes;
        this.words = words;
        this.current = current;
        this.clock = clock;
    }

    public PolicyChange get(String code) {
        return changes.findByMatter(matters.get(code))
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** Those of a policy, by number. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<PolicyChange> of(Policy policy) {
        return changes.of(policy.getMatter());
    }

    /**
     * Lays a change before the director. The caller has checked who may.
     *
     * @param measure the code of the measure that is changed; none if one is added
     * @return its code
     * @throws StepRefused if it is incomplete or not possible, changes nothing, or one like it is undecided
     */
    public String propose(String policyCode, @Nullable String measure, PlannedMeasure asked, String reason) {
        Policy policy = steps.moved(matters.get(policyCode));
        PolicyMeasure changed = measure == null ? null : measureOf(policy, measure);
        requirePossible(policy, changed, asked);
        if (changed != null && changed.asPlanned().saysTheSameAs(asked)) {
            throw new StepRefused("policy.change.refused.same");
        }
        requireNoneLikeIt(policy, changed, asked);
        Matter matter = matters.openPart(
                policy.getMatter(),
                new Matter.Opening(
                        MatterKind.CHANGE,
                        policy.getMatter().getUnit(),
                        policy.getMatter(),
                        words.subject(changed),
                        PolicyState.CHANGE_PROPOSED,
                        null));
        changes.save(new PolicyChange(matter, changed, asked, reason));
        record.enter(matter, PolicyStep.CHANGE_PROPOSED, reason);
        processes.begin(
                PROCESS, matter.getCode(), Map.of("mine", matter.getUnit().getCode()));
        return matter.getCode();
    }

    private PolicyMeasure measureOf(Policy policy, String code) {
        return steps.measuresOf(policy).stream()
                .filter(measure -> measure.getMatter().getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    private void requirePossible(Policy policy, @Nullable PolicyMeasure changed, PlannedMeasure asked) {
        policy.requireChangeable(asked, LocalDate.now(clock));
        if (changed != null) {
            changed.requireChangeable();
        }
    }

    private void requireNoneLikeIt(Policy policy, @Nullable PolicyMeasure changed, PlannedMeasure asked) {
        of(policy).stream()
                .filter(change -> change.getMatter().isOpen())
                .filter(change -> changed == null
                        ? change.isAddition() && change.getAsked().saysTheSameAs(asked)
                        : changed.equals(change.getMeasure()))
                .findFirst()
                .ifPresent(change -> {
                    throw new StepRefused(
                            "policy.change.refused.alike", change.getMatter().getCode());
                });
    }

    /** @throws StepRefused if it was proposed by or for who approves (four eyes), or is possible no more */
    public void approve(String code, @Nullable String remark) {
        PolicyChange change = get(code);
        Matter matter = change.getMatter();
        if (record.wasLastTakenBy(current.actor(), matter, PolicyStep.CHANGE_PROPOSED)) {
            throw new StepRefused("policy.change.refused.own");
        }
        Policy policy = steps.moved(Objects.requireNonNull(matter.getPartOf()));
        requirePossible(policy, change.getMeasure(), change.getAsked());
        requireOwner(matter.getUnit(), Objects.requireNonNull(change.getAsked().getOwner()));
        change.approve(clock.instant());
        record.enter(matter, PolicyStep.CHANGE_APPROVED, remark);
    }

    /** Who was named may have left meanwhile. */
    private static void requireOwner(Unit mine, Person owner) {
        if (!Organization.isLeaderOf(mine, owner)) {
            throw new StepRefused("policy.change.refused.owner", owner.getName());
        }
    }

    public void refuse(String code, String reason) {
        PolicyChange change = get(code);
        change.refuse(clock.instant());
        record.enter(change.getMatter(), PolicyStep.CHANGE_REFUSED, reason);
    }

    /** Makes an approved change: the measure's open task moves with it, or one more measure is carried out. */
    public void make(String code) {
        PolicyChange change = get(code);
        PolicyMeasure measure = change.getMeasure();
        if (measure == null) {
            add(change);
        } else {
            change(measure, Objects.requireNonNull(change.getBefore()), change.getAsked());
        }
    }

    private void add(PolicyChange change) {
        Matter policy = Objects.requireNonNull(change.getMatter().getPartOf());
        PolicyMeasure added = steps.order(policy, change.getAsked());
        change.added(added);
        steps.carryOutOneMore(policy, added);
    }

    private void change(PolicyMeasure measure, PlannedMeasure before, PlannedMeasure to) {
        measure.change(to);
        Matter matter = measure.getMatter();
        boolean stays = measure.getOwner().equals(before.getOwner());
        Date due = dates.due(matter, MinePolicies.CARRYING_OUT);
        String task = tasks.move(
                matter.getCode(),
                MinePolicies.CARRYING_OUT,
                due,
                stays ? null : measure.getOwner().getLogin());
        record.enterMove(matter, PolicyStep.MEASURE_CHANGED, words.was(before, to), task);
    }
}
