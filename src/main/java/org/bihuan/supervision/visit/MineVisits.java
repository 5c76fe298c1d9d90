package org.bihuan.supervision.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.hazard.Source;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Supervisory visits, step by step, as {@code bpmn/visit.bpmn} runs them. Each step is guarded by the {@link Visit} and recorded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MineVisits {

    private static final String PROCESS = "visit";
    private static final int LONGEST_SUBJECT = 200;

    private final Visits visits;
    private final VisitPlan plan;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterFindings hazards;
    private final MinePolicies policies;
    private final Authorities authorities;
    private final Processes processes;
    private final Organization organization;
    private final CurrentPerson current;
    private final Clock clock;

    MineVisits(
            Visits visits,
            VisitPlan plan,
            MatterRegister matters,
            MatterRecord record,
            MatterFindings hazards,
            MinePolicies policies,
            Authorities authorities,
            Processes processes,
            Organization organization,
            CurrentPerson current,
            Clock clock) {
        this.visits = visits;
        this.plan = plan;
        this.matters = matters;
        this.record = record;
        this.hazards = hazards;
        this.policies = policies;
        this.authorities = authorities;
        this.processes = processes;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Plans a visit and starts its process.
     *
     * @param mineCode the code of the mine
     * @param subject what it looks at, in a line of 1 to 200 characters
     * @param visitors the log-in names of who goes, of the promotion office
     * @return its code
     * @throws StepRefused if this person may not, something is missing, the day has passed, or somebody is not of the promotion office
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String plan(String mineCode, LocalDate day, String subject, Collection<String> visitors) {
        Unit mine = organization
                .unit(mineCode)
                .filter(unit -> unit.getKind() == UnitKind.MINE && authorities.isPromotion(current.actor(), unit))
                .orElseThrow(() -> new StepRefused("visit.refused.mine"));
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || visitors.isEmpty()) {
            throw new StepRefused("visit.refused.plan");
        }
        requireToCome(day);
        List<Person> office = authorities.promotionOf(mine);
        List<Person> going =
                visitors.stream().distinct().map(login -> of(office, login)).toList();
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.VISIT, mine, null, subject.strip(), VisitState.VISIT_PLANNED, recordedBy(day)));
        visits.save(new Visit(matter, day, going));
        record.enter(matter, VisitStep.VISIT_PLANNED, day.toString());
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    private static Person of(List<Person> office, String login) {
        return office.stream()
                .filter(person -> person.getLogin().equals(login))
                .findFirst()
                .orElseThrow(() -> new StepRefused("visit.refused.visitor", login));
    }

    private void requireToCome(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new StepRefused("visit.refused.day");
        }
    }

    private LocalDate recordedBy(LocalDate day) {
        return day.plusDays(plan.of(day).recordWithin());
    }

    public Visit get(String code) {
        return of(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Visit> of(Matter matter) {
        return visits.findByMatter(matter);
    }

    /** The code of the policy to which a visit's proposals would go now. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<String> policyOf(Visit visit) {
        return policies.openOf(visit.getMatter().getUnit());
    }

    /** @throws StepRefused if it has taken place, or the day has passed */
    public void postpone(String code, LocalDate day, String reason) {
        requireToCome(day);
        Visit visit = get(code);
        visit.postpone(day, recordedBy(day));
        record.enter(visit.getMatter(), VisitStep.VISIT_POSTPONED, day + " " + reason);
    }

    public void cancel(String code, String reason) {
        Visit visit = get(code);
        visit.cancel(clock.instant());
        record.enter(visit.getMatter(), VisitStep.VISIT_CANCELLED, reason);
    }

    /** @return whether there are findings that the supervising office is to take up */
    public boolean record(String code, String seen, String participants) {
        Visit visit = get(code);
        visit.record(seen, participants, LocalDate.now(clock), clock.instant());
        record.enter(visit.getMatter(), VisitStep.VISIT_RECORDED, seen);
        return visit.getMatter().isOpen();
    }

    public void sendBack(String code, String reason) {
        Visit visit = get(code);
        visit.sendBack();
        record.enter(visit.getMatter(), VisitStep.FINDINGS_RETURNED, reason);
    }

    /**
     * Takes the findings up: hazards go through the closed loop of the mine, proposals to its open policy, or to its next one.
     *
     * @throws StepRefused if it was recorded by or for who takes them up (four eyes)
     */
    public void takeUp(String code) {
        Visit visit = get(code);
        Matter matter = visit.getMatter();
        if (record.wasLastTakenBy(current.actor(), matter, VisitStep.VISIT_RECORDED)) {
            throw new StepRefused("visit.refused.ownRecord");
        }
        visit.takeUp(policyOf(visit).orElse(null), clock.instant());
        hazards.register(matter, Source.ENFORCEMENT, visit.getVisitOn(), visit.hazards());
        record.enter(matter, VisitStep.FINDINGS_TAKEN_UP, null);
    }
}
