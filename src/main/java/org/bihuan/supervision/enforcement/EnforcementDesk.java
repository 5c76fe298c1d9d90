package org.bihuan.supervision.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.EnforcementCase.Plan;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where cases are opened, and plans, records and orders are written, as often as it takes, before their tasks are submitted. */
@Service
@Transactional
public class EnforcementDesk {

    private static final int LONGEST_SUBJECT = 200;

    private final EnforcementCases cases;
    private final MatterAccess access;
    private final Authorities authorities;
    private final Organization organization;
    private final CurrentPerson current;
    private final Clock clock;

    EnforcementDesk(
            EnforcementCases cases,
            MatterAccess access,
            Authorities authorities,
            Organization organization,
            CurrentPerson current,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.authorities = authorities;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /** The mines about which the person logged in may open a case, by code: those of the offices that they head. */
    @Transactional(readOnly = true)
    public List<Unit> mines() {
        return current.actor()
                .all()
                .flatMap(person -> person.unitsAs(Role.OFFICE_HEAD).stream())
                .distinct()
                .flatMap(office -> organization.minesSupervisedBy(office).stream())
                .distinct()
                .toList();
    }

    /** Who can inspect some mines: the offices that supervise them. */
    @Transactional(readOnly = true)
    public List<Person> inspectors(Collection<Unit> mines) {
        return mines.stream()
                .flatMap(mine -> authorities.officeOf(mine).stream())
                .distinct()
                .toList();
    }

    /**
     * A plan as it is written.
     *
     * @param inspectors log-in names
     */
    public record Written(InspectionKind kind, @Nullable String focus, Set<String> inspectors) {}

    /**
     * Opens a case whose inspection is planned.
     *
     * @return its code
     * @throws StepRefused if the mine is not one of those to choose from, the subject or the day is missing, the day has passed, or
     *     nobody, or somebody of another office, is named who inspects
     */
    public String open(String mine, String subject, @Nullable LocalDate inspectBy, Written plan) {
        Unit chosen = mines().stream()
                .filter(unit -> unit.getCode().equals(mine))
                .findFirst()
                .orElseThrow(() -> new StepRefused("enforcement.refused.mine"));
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || inspectBy == null) {
            throw new StepRefused("enforcement.refused.opening");
        }
        return cases.open(chosen, subject.strip(), inspectBy, planOf(chosen, plan));
    }

    private Plan planOf(Unit mine, Written plan) {
        Map<String, Person> known = new LinkedHashMap<>();
        authorities.officeOf(mine).forEach(person -> known.put(person.getLogin(), person));
        return new Plan(
                plan.kind(),
                plan.focus(),
                plan.inspectors().stream()
                        .map(login -> Optional.ofNullable(known.get(login))
                                .orElseThrow(() -> new StepRefused("policy.refused.person", login)))
                        .collect(Collectors.toSet()));
    }

    /** The case whose inspection is to be planned, if the person logged in heads the office that supervises its mine. */
    @Transactional(readOnly = true)
    public Optional<EnforcementCase> toPlan(String code) {
        return seen(code, authorities::isHead);
    }

    /** The case whose inspection or orders are to be written, if the person logged in is of the office that supervises its mine. */
    @Transactional(readOnly = true)
    public Optional<EnforcementCase> toRecord(String code) {
        return seen(code, authorities::isOfOffice);
    }

    private Optional<EnforcementCase> seen(String code, BiPredicate<Actor, Unit> mayWrite) {
        Optional<EnforcementCase> seen = access.visible(code)
                .filter(matter -> mayWrite.test(current.actor(), matter.getUnit()))
                .flatMap(cases::of);
        seen.ifPresent(found -> {
            Hibernate.initialize(found.getInspectors());
            Hibernate.initialize(found.getAnswers());
            Hibernate.initialize(found.getFindings());
            Hibernate.initialize(found.getOrders());
        });
        return seen;
    }

    /**
     * Keeps a plan.
     *
     * @param version of the case that was shown
     * @throws StepRefused if this is not possible now, or nobody, or somebody of another office, is named who inspects
     */
    public void keepPlan(String code, int version, Written plan) {
        EnforcementCase planned = unchanged(toPlan(code), code, version);
        planned.keepPlan(planOf(planned.getMatter().getUnit(), plan));
    }

    /**
     * Keeps the record of an inspection as far as it has come.
     *
     * @param version of the case that was shown
     * @throws StepRefused if this is not possible now
     */
    public void keepRecord(String code, int version, List<Answer> answers, List<Found> findings) {
        unchanged(toRecord(code), code, version).keepRecord(answers, findings);
    }

    /**
     * Keeps what has been found so far at a follow-up.
     *
     * @param version of the case that was shown
     * @throws StepRefused if this is not possible now
     */
    public void keepFurther(String code, int version, List<Found> findings) {
        unchanged(toRecord(code), code, version).keepFurther(findings);
    }

    /**
     * Keeps the orders of this round as far as they are written.
     *
     * @param version of the case that was shown
     * @throws StepRefused if this is not possible now
     */
    public void keepOrders(String code, int version, List<EnforcementOrder> orders) {
        unchanged(toRecord(code), code, version).keepOrders(orders, LocalDate.now(clock));
    }

    private static EnforcementCase unchanged(Optional<EnforcementCase> found, String code, int version) {
        EnforcementCase shown = found.orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (shown.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        return shown;
    }
}
