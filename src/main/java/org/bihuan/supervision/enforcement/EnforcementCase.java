package org.bihuan.supervision.enforcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/**
 * An enforcement case (执法案件, P18, P22): the plan of an inspection, its record, the orders and penalties that followed, the follow-ups.
 * Every step is guarded here; what a step needs stands in it before.
 */
@Entity
public class EnforcementCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private @Nullable InspectionKind kind;

    private @Nullable String focus;

    @ManyToMany
    @JoinTable(
            name = "enforcement_inspector",
            joinColumns = @JoinColumn(name = "case_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> inspectors = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_answer", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_finding", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Found> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_order", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<EnforcementOrder> orders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_follow_up", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<FollowUp> followUps = new ArrayList<>();

    private int round = 1;
    private int registered;
    private @Nullable LocalDate inspectedOn;
    private @Nullable String deliveredTo;
    private @Nullable String dualPrevention;
    private @Nullable String conclusion;
    private @Nullable Instant recordedAt;
    private @Nullable String opinion;

    @SuppressWarnings("NullAway.Init")
    protected EnforcementCase() {}

    EnforcementCase(Matter matter) {
        this.matter = matter;
    }

    /**
     * The plan of an inspection.
     *
     * @param focus what is looked at above all, at most 1000 characters
     * @param inspectors who inspects; at least one
     */
    public record Plan(InspectionKind kind, @Nullable String focus, Collection<Person> inspectors) {}

    /**
     * What the record of an inspection says beside its findings.
     *
     * @param deliveredTo who received it for the mine
     * @param dualPrevention how the mine's dual prevention runs
     */
    public record InspectionRecord(
            LocalDate inspectedOn, String deliveredTo, String dualPrevention, String conclusion) {}

    /** @throws StepRefused if it is not being planned, or nobody is named who inspects */
    void keepPlan(Plan plan) {
        matter.requireIn(CaseState.PLANNING_INSPECTION);
        if (plan.inspectors().isEmpty()) {
            throw new StepRefused("enforcement.refused.inspectors");
        }
        this.kind = plan.kind();
        this.focus = plan.focus();
        inspectors.retainAll(plan.inspectors());
        inspectors.addAll(plan.inspectors());
    }

    /** @throws StepRefused if it is not planned yet */
    void plan() {
        matter.requireIn(CaseState.PLANNING_INSPECTION);
        if (kind == null) {
            throw new StepRefused("enforcement.refused.plan");
        }
        matter.enter(CaseState.INSPECTING);
    }

    /** Keeps what has been checked and found so far. */
    void keepRecord(List<Answer> given, List<Found> found) {
        matter.requireIn(CaseState.INSPECTING);
        replace(answers, given);
        replace(findings, found);
    }

    /** Keeps what has been found so far at the follow-up; what was registered before stays as it is. */
    void keepFurther(List<Found> found) {
        matter.requireIn(CaseState.FOLLOWING_UP);
        findings.subList(registered, findings.size()).clear();
        findings.addAll(found);
    }

    /** What was found and is no hazard yet, which it is taken to be from now on. */
    List<Found> takeUnregistered() {
        List<Found> taken = unregistered();
        this.registered = findings.size();
        return taken;
    }

    /**
     * Concludes the inspection. From now on the mine sees the case.
     *
     * @param asked what is to be answered about dual prevention
     * @throws StepRefused if an item is unanswered, or the day is after today or before the case was opened
     */
    void record(InspectionRecord made, Checklist asked, LocalDate opened, LocalDate today, Instant now) {
        matter.requireIn(CaseState.INSPECTING);
        asked.requireAnswered(answers);
        requireBetween(opened, made.inspectedOn(), today);
        this.inspectedOn = made.inspectedOn();
        this.deliveredTo = made.deliveredTo();
        this.dualPrevention = made.dualPrevention();
        this.conclusion = made.conclusion();
        this.recordedAt = now;
        matter.meet(made.inspectedOn());
        matter.share();
        matter.enter(CaseState.ISSUING_ORDERS);
    }

    /**
     * Keeps the orders of this round as far as they are written; those of earlier rounds stay as they are.
     *
     * @throws StepRefused if a fine has no amount or another order has one, or a day is after today or before the inspection
     */
    void keepOrders(List<EnforcementOrder> written, LocalDate today) {
        matter.requireIn(CaseState.ISSUING_ORDERS);
        for (int number = 1; number <= written.size(); number++) {
            EnforcementOrder order = written.get(number - 1);
            if ((order.kind() == EnforcementOrder.Kind.FINE) != (order.amount() != null)) {
                throw new StepRefused("enforcement.refused.amount", number);
            }
            requireBetween(inspected(), order.issuedOn(), today);
        }
        List<EnforcementOrder> all = new ArrayList<>(issued());
        all.addAll(written);
        replace(orders, all);
    }

    /**
     * Issues the orders of this round.
     *
     * @param openHazards how many of the hazards that it found are open
     * @return whether there is something to follow up: an order ever given, or an open hazard
     */
    boolean issue(int openHazards) {
        matter.requireIn(CaseState.ISSUING_ORDERS);
        this.round++;
        boolean unsettled = !orders.isEmpty() || openHazards > 0;
        matter.enter(unsettled ? CaseState.FOLLOWING_UP : CaseState.CLOSING_CASE);
        return unsettled;
    }

    /**
     * @throws StepRefused if the day is after today or before the inspection, or it is said to be settled and something was found or
     *     hazards are open
     */
    void followUp(FollowUp made, int openHazards, LocalDate today) {
        matter.requireIn(CaseState.FOLLOWING_UP);
        requireBetween(inspected(), made.checkedOn(), today);
        if (made.settled()) {
            if (made.found() > 0) {
                throw new StepRefused("enforcement.refused.further", made.found());
            }
            requireNoneOpen(openHazards);
        }
        followUps.add(made);
        matter.enter(made.settled() ? CaseState.CLOSING_CASE : CaseState.ISSUING_ORDERS);
    }

    void sendBack() {
        matter.requireIn(CaseState.CLOSING_CASE);
        matter.enter(CaseState.ISSUING_ORDERS);
    }

    /** @throws StepRefused if hazards that it found are open, which may have been opened again meanwhile */
    void close(String words, int openHazards, Instant now) {
        matter.requireIn(CaseState.CLOSING_CASE);
        requireNoneOpen(openHazards);
        this.opinion = words;
        matter.close(CaseState.CASE_CLOSED, now);
    }

    private LocalDate inspected() {
        return Objects.requireNonNull(inspectedOn, matter.getCode());
    }

    private static void requireNoneOpen(int hazards) {
        if (hazards > 0) {
            throw new StepRefused("enforcement.refused.openHazards", hazards);
        }
    }

    private static void requireBetween(LocalDate first, LocalDate day, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw first.equals(last)
                    ? new StepRefused("enforcement.refused.onlyDay", first)
                    : new StepRefused("enforcement.refused.day", first, last);
        }
    }

    private static <T> void replace(List<T> kept, List<T> by) {
        kept.clear();
        kept.addAll(by);
    }

    public long getId() {
        return id;
    }

    /** Counts its changes, so that nobody overwrites unseen what another has written meanwhile. */
    public int getVersion() {
        return version;
    }

    public Matter getMatter() {
        return matter;
    }

    /** Nothing as long as it is not planned. */
    public @Nullable InspectionKind getKind() {
        return kind;
    }

    public @Nullable String getFocus() {
        return focus;
    }

    public Set<Person> getInspectors() {
        return inspectors;
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    /** All that was found, at the inspection and at follow-ups, what is no hazard yet included. */
    public List<Found> getFindings() {
        return findings;
    }

    /** What was found and is no hazard yet. */
    public List<Found> unregistered() {
        return List.copyOf(findings.subList(registered, findings.size()));
    }

    /** All orders, those of this round included as far as they are written. */
    public List<EnforcementOrder> getOrders() {
        return orders;
    }

    /** The orders that have been issued. */
    public List<EnforcementOrder> issued() {
        return orders.stream().filter(order -> order.round() < round).toList();
    }

    /** The orders of this round, as far as they are written. */
    public List<EnforcementOrder> written() {
        return orders.stream().filter(order -> order.round() == round).toList();
    }

    public List<FollowUp> getFollowUps() {
        return followUps;
    }

    /** The round of orders that is being written, or will be next, from 1. */
    public int getRound() {
        return round;
    }

    public @Nullable LocalDate getInspectedOn() {
        return inspectedOn;
    }

    /** Who received the record for the mine. */
    public @Nullable String getDeliveredTo() {
        return deliveredTo;
    }

    /** How the mine's dual prevention runs. */
    public @Nullable String getDualPrevention() {
        return dualPrevention;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    /** When the record was delivered to the mine. */
    public @Nullable Instant getRecordedAt() {
        return recordedAt;
    }

    /** Why it was closed. */
    public @Nullable String getOpinion() {
        return opinion;
    }
}
