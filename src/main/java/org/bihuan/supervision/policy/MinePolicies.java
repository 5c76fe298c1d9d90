package org.bihuan.supervision.policy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.MineFigures;
import org.bihuan.supervision.Receipts;
import org.bihuan.supervision.TaskHandedOver;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One mine one policy, step by step, as its process runs it. Each step is guarded by the {@link Policy} and recorded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MinePolicies {

    /** The id of the task in which a measure is carried out. */
    static final String CARRYING_OUT = "carryOutMeasure";

    private static final String PROCESS = "minePolicy";

    private final Policies policies;
    private final Measures measures;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final Checklist checklist;
    private final MineFigures figures;
    private final Receipts receipts;
    private final Authorities authorities;
    private final Processes processes;
    private final Organization organization;
    private final CurrentPerson current;
    private final Clock clock;

    MinePolicies(
            Policies policies,
            Measures measures,
            MatterRegister matters,
            MatterRecord record,
            Checklist checklist,
            MineFigures figures,
            Receipts receipts,
            Authorities authorities,
            Processes processes,
            Organization organization,
            CurrentPerson current,
            Clock clock) {
        this.policies = policies;
        this.measures = measures;
        this.matters = matters;
        this.record = record;
        this.checklist = checklist;
        this.figures = figures;
        this.receipts = receipts;
        this.authorities = authorities;
        this.processes = processes;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /** The director of its branch and the head of its office. */
    private boolean mayOpen(Unit mine) {
        return authorities.isDirector(current.actor(), mine) || authorities.isHead(current.actor(), mine);
    }

    /** The ids of those of some mines that have an open policy. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Set<Long> underway(List<Unit> mines) {
        return mines.isEmpty()
                ? Set.of()
                : policies.underway(mines.stream().map(Unit::getId).toList());
    }

    /** The code of the policy of a mine that is not closed. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<String> openOf(Unit mine) {
        return policies.openOf(mine.getId());
    }

    /**
     * Opens a policy for a mine and starts its process.
     *
     * @param mineCode the code of the mine
     * @param subject what it belongs to, such as a campaign, in a line of 1 to 200 characters
     * @param dueOn the day by which it is to be approved
     * @return its code
     * @throws StepRefused if this person may not, the mine does not produce or has an open one, or the day has passed
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String open(String mineCode, String subject, LocalDate dueOn) {
        Unit mine = organization
                .unit(mineCode)
                .filter(this::mayOpen)
                .orElseThrow(() -> new StepRefused("policy.refused.otherMine", mineCode));
        if (!mine.isInOperation()) {
            throw new StepRefused("policy.refused.notInOperation", mine.getName());
        }
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new StepRefused("policy.refused.dueOn");
        }
        if (!underway(List.of(mine)).isEmpty()) {
            throw underway(mine);
        }
        Matter matter =
                matters.open(new Matter.Opening(MatterKind.POLICY, mine, null, subject, PolicyState.DIAGNOSING, dueOn));
        save(new Policy(matter));
        record.enter(matter, PolicyStep.POLICY_OPENED, subject);
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    /** Of two who open one for the same mine at the same moment, the second is told what one is told who comes later. */
    private void save(Policy opened) {
        try {
            policies.saveAndFlush(opened);
        } catch (DataIntegrityViolationException meanwhile) {
            throw underway(opened.getMatter().getUnit());
        }
    }

    private static StepRefused underway(Unit mine) {
        return new StepRefused("policy.refused.underway", mine.getName());
    }

    public Policy get(String code) {
        return of(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** For one who moves it at a time: whoever does so at the same moment is refused. */
    Policy moved(Matter policy) {
        return policies.toMove(policy).orElseThrow(() -> new StepRefused("matter.refused.unknown", policy.getCode()));
    }

    /** The policy that a matter is, or of which it is a measure. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Policy> of(Matter matter) {
        Matter whole = matter.getPartOf();
        return policies.findByMatter(whole == null ? matter : whole);
    }

    public PolicyMeasure measure(String code) {
        return measures.findByMatter(matters.get(code))
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** Whether somebody can carry a measure out: who leads its mine or a part of that. */
    public boolean mayCarryOut(Person person, String measure) {
        return Organization.isLeaderOf(matters.get(measure).getUnit(), person);
    }

    /** The measures of a policy that were ordered, in their order. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<PolicyMeasure> measuresOf(Policy policy) {
        return measures.of(policy.getMatter());
    }

    /** Concludes the diagnosis and freezes the mine's figures. */
    public void diagnose(String code, String conclusion) {
        Policy policy = get(code);
        policy.diagnose(checklist, conclusion, figuresOf(policy), clock.instant());
        record.enter(policy.getMatter(), PolicyStep.MINE_DIAGNOSED, conclusion);
    }

    public void submitDraft(String code, @Nullable String remark) {
        Policy policy = moved(matters.get(code));
        policy.submit(LocalDate.now(clock));
        record.enter(policy.getMatter(), PolicyStep.POLICY_DRAFTED, remark);
    }

    /** @throws StepRefused if it was laid before the director by or for who approves (four eyes) */
    public void approve(String code, @Nullable String remark) {
        Policy policy = get(code);
        if (record.wasLastTakenBy(current.actor(), policy.getMatter(), PolicyStep.POLICY_DRAFTED)) {
            throw new StepRefused("policy.refused.ownDraft");
        }
        policy.approve(clock.instant(), LocalDate.now(clock));
        record.enter(policy.getMatter(), PolicyStep.POLICY_APPROVED, remark);
    }

    public void returnDraft(String code, String reason) {
        Policy policy = get(code);
        policy.returnDraft();
        record.enter(policy.getMatter(), PolicyStep.POLICY_RETURNED, reason);
    }

    /** The promotion office takes it into its files, under a number of its own, and the mine is ordered to carry its measures out. */
    public void receipt(String code) {
        Policy policy = get(code);
        String number =
                policy.getReceipt() == null ? receipts.next(policy.getMatter().getUnit()) : policy.getReceipt();
        List<PlannedMeasure> ordered = policy.receipt(number, clock.instant());
        record.enter(policy.getMatter(), PolicyStep.POLICY_RECEIPTED, number);
        ordered.forEach(planned -> order(policy.getMatter(), planned));
    }

    /** Orders the mine to carry a measure out. */
    PolicyMeasure order(Matter policy, PlannedMeasure planned) {
        Matter matter = matters.openPart(
                policy,
                new Matter.Opening(
                        MatterKind.MEASURE,
                        policy.getUnit(),
                        policy,
                        planned.getText(),
                        PolicyState.CARRYING_OUT,
                        planned.getDeadline()));
        matter.share();
        PolicyMeasure ordered = measures.save(new PolicyMeasure(matter, planned));
        record.enter(matter, PolicyStep.MEASURE_ORDERED, planned.getText());
        return ordered;
    }

    /** A measure that was ordered later than the others is carried out beside them; the policy waits for it as well. */
    void carryOutOneMore(Matter policy, PolicyMeasure added) {
        processes.callOneMore(
                PROCESS,
                policy.getCode(),
                "carryOutMeasures",
                Map.of("measure", added.getMatter().getCode()));
    }

    public void returnFiling(String code, String reason) {
        Policy policy = get(code);
        policy.returnFiling();
        record.enter(policy.getMatter(), PolicyStep.POLICY_FILING_RETURNED, reason);
    }

    /** Who is given the task of somebody who leaves answers for the measure from then on, also when it is sent back. */
    @EventListener
    void handedOver(TaskHandedOver handed) {
        if (handed.step().equals(CARRYING_OUT)) {
            measure(handed.matter().getCode()).handTo(handed.to());
        }
    }

    public void carryOut(String measure, String result) {
        PolicyMeasure carriedOut = measure(measure);
        carriedOut.carryOut(result, clock.instant(), LocalDate.now(clock));
        record.enter(carriedOut.getMatter(), PolicyStep.MEASURE_CARRIED_OUT, result);
    }

    /** Verifies a measure; after the last one the policy is to be evaluated. Nothing is added to it at the same moment. */
    public void verify(String measure, String opinion) {
        PolicyMeasure verified = measure(measure);
        Policy policy = moved(Objects.requireNonNull(verified.getMatter().getPartOf()));
        verified.verify(opinion, clock.instant());
        record.enter(verified.getMatter(), PolicyStep.MEASURE_VERIFIED, opinion);
        if (matters.partsOf(policy.getMatter(), MatterKind.MEASURE).stream().noneMatch(Matter::isOpen)) {
            policy.beginEvaluation();
        }
    }

    public void returnMeasure(String measure, String reason, LocalDate until) {
        PolicyMeasure returned = measure(measure);
        returned.sendBack(reason, until, LocalDate.now(clock));
        record.enter(returned.getMatter(), PolicyStep.MEASURE_RETURNED, reason);
    }

    /**
     * Evaluates the policy and freezes the mine's figures beside those of the diagnosis.
     *
     * @throws StepRefused if a change of its measures is undecided
     */
    public void evaluate(String code, String evaluation, boolean effective) {
        Policy policy = get(code);
        matters.partsOf(policy.getMatter(), MatterKind.CHANGE).stream()
                .filter(Matter::isOpen)
                .findFirst()
                .ifPresent(change -> {
                    throw new StepRefused("policy.change.refused.undecided", change.getCode());
                });
        policy.evaluate(evaluation, effective, figuresOf(policy), clock.instant());
        record.enter(
                policy.getMatter(), effective ? PolicyStep.POLICY_EFFECTIVE : PolicyStep.POLICY_CONTINUED, evaluation);
    }

    public void close(String code) {
        Policy policy = get(code);
        policy.close(clock.instant());
        record.enter(policy.getMatter(), PolicyStep.POLICY_CLOSED, null);
    }

    private Map<Figure, BigDecimal> figuresOf(Policy policy) {
        return figures.of(policy.getMatter().getUnit(), checklist.days());
    }
}
