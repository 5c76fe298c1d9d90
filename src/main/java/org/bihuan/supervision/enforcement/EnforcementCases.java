package org.bihuan.supervision.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.hazard.Source;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.enforcement.EnforcementCase.InspectionRecord;
import org.bihuan.supervision.enforcement.EnforcementCase.Plan;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enforcement cases, step by step, as their process runs them. Each step is guarded by the {@link EnforcementCase} and recorded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EnforcementCases {

    private static final String PROCESS = "enforcementCase";

    private final Cases cases;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterFindings findings;
    private final DualPreventionItems items;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    EnforcementCases(
            Cases cases,
            MatterRegister matters,
            MatterRecord record,
            MatterFindings findings,
            DualPreventionItems items,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.cases = cases;
        this.matters = matters;
        this.record = record;
        this.findings = findings;
        this.items = items;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Opens a case about a mine, which the head of its office is to plan. Whoever calls has checked who may.
     *
     * @param subject what it belongs to, in a line of 1 to 200 characters
     * @param inspectBy the last day of the inspection
     * @param partOf the matter in which it is opened, if there is one
     * @return its code, such as {@code QSS-Z-2026-0001}
     * @throws StepRefused if the day has passed
     */
    public String open(Unit mine, String subject, LocalDate inspectBy, @Nullable Matter partOf) {
        return begin(opened(mine, subject, inspectBy, partOf), false);
    }

    /**
     * Opens a case whose inspection is planned already.
     *
     * @throws StepRefused if the day has passed, or nobody is named who inspects
     */
    String open(Unit mine, String subject, LocalDate inspectBy, Plan plan) {
        EnforcementCase opened = opened(mine, subject, inspectBy, null);
        opened.keepPlan(plan);
        opened.plan();
        return begin(opened, true);
    }

    private EnforcementCase opened(Unit mine, String subject, LocalDate inspectBy, @Nullable Matter partOf) {
        if (inspectBy.isBefore(LocalDate.now(clock))) {
            throw new StepRefused("enforcement.refused.inspectBy");
        }
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.ENFORCEMENT, mine, partOf, subject, CaseState.PLANNING_INSPECTION, inspectBy));
        return cases.save(new EnforcementCase(matter));
    }

    private String begin(EnforcementCase opened, boolean planned) {
        Matter matter = opened.getMatter();
        record.enter(matter, CaseStep.CASE_OPENED, matter.getSubject());
        processes.begin(
                PROCESS, matter.getCode(), Map.of("mine", matter.getUnit().getCode(), "planned", planned));
        return matter.getCode();
    }

    /** @throws StepRefused if there is no such case */
    public EnforcementCase get(String code) {
        return of(matters.get(code)).orElseThrow(() -> unknown(code));
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<EnforcementCase> of(Matter matter) {
        return cases.findByMatter(matter);
    }

    private EnforcementCase toMove(String code) {
        return cases.toMove(matters.get(code)).orElseThrow(() -> unknown(code));
    }

    private static StepRefused unknown(String code) {
        return new StepRefused("matter.refused.unknown", code);
    }

    public void plan(String code) {
        EnforcementCase planned = toMove(code);
        planned.plan();
        record.enter(planned.getMatter(), CaseStep.INSPECTION_PLANNED, null);
    }

    /** Concludes the inspection: its record is delivered, and what was found becomes hazards of the mine. */
    public void record(String code, InspectionRecord made) {
        EnforcementCase inspected = toMove(code);
        Matter matter = inspected.getMatter();
        LocalDate opened = LocalDate.ofInstant(matter.getOpenedAt(), clock.getZone());
        inspected.record(made, items.checklist(), opened, LocalDate.now(clock), clock.instant());
        findings.register(matter, Source.ENFORCEMENT, made.inspectedOn(), inspected.takeUnregistered());
        record.enter(matter, CaseStep.INSPECTION_RECORDED, made.conclusion());
    }

    /** @return whether there is something to follow up */
    public boolean issueOrders(String code, @Nullable String remark) {
        EnforcementCase ordering = toMove(code);
        boolean none = ordering.written().isEmpty();
        boolean unsettled = ordering.issue(findings.open(ordering.getMatter()));
        record.enter(ordering.getMatter(), none ? CaseStep.NO_ORDERS_NEEDED : CaseStep.ORDERS_ISSUED, remark);
        return unsettled;
    }

    /**
     * Concludes a follow-up; what else was found becomes hazards of the mine.
     *
     * @param settled whether what was found and ordered before is done, and nothing else was found
     */
    public void followUp(String code, LocalDate checkedOn, String result, String deliveredTo, boolean settled) {
        EnforcementCase followed = toMove(code);
        Matter matter = followed.getMatter();
        List<Found> further = followed.takeUnregistered();
        FollowUp made = new FollowUp(checkedOn, result, deliveredTo, settled, further.size());
        followed.followUp(made, findings.open(matter), LocalDate.now(clock));
        findings.register(matter, Source.ENFORCEMENT, checkedOn, further);
        record.enter(matter, settled ? CaseStep.FOLLOW_UP_SETTLED : CaseStep.FOLLOW_UP_UNSETTLED, result);
    }

    public void sendBack(String code, String why) {
        EnforcementCase returned = get(code);
        returned.sendBack();
        record.enter(returned.getMatter(), CaseStep.CASE_RETURNED, why);
    }

    /**
     * @throws StepRefused if its inspection was recorded or last followed up by or for who closes it (four eyes), or hazards that it
     *     found are open
     */
    public void close(String code, String opinion) {
        EnforcementCase closed = get(code);
        Matter matter = closed.getMatter();
        requireOther(matter, CaseStep.INSPECTION_RECORDED, "enforcement.refused.ownRecord");
        requireOther(matter, CaseStep.FOLLOW_UP_SETTLED, "enforcement.refused.ownFollowUp");
        closed.close(opinion, findings.open(matter), clock.instant());
        record.enter(matter, CaseStep.CASE_CLOSED, opinion);
    }

    private void requireOther(Matter matter, CaseStep taken, String refusal) {
        if (record.wasLastTakenBy(current.actor(), matter, taken)) {
            throw new StepRefused(refusal);
        }
    }
}
