package org.bihuan.supervision.policy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.LastDay;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.FrozenFigure.Moment;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/**
 * One mine one policy (一企一策, P14): what was found at the mine, what is to be reached by when, by which measures, and who of the branch
 * answers for it. A mine has at most one open. Every step is guarded here; what a step needs stands in it before.
 */
@Entity
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private @Nullable Long openFor;

    @ElementCollection
    @CollectionTable(name = "policy_answer", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "place")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "policy_finding", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "place")
    private List<Finding> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "policy_planned", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "place")
    private List<PlannedMeasure> planned = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "policy_figure", joinColumns = @JoinColumn(name = "policy_id"))
    private Set<FrozenFigure> figures = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "policy_responsible",
            joinColumns = @JoinColumn(name = "policy_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> responsible = new LinkedHashSet<>();

    private @Nullable String conclusion;
    private @Nullable Instant diagnosedAt;
    private @Nullable String goal;
    private @Nullable String schedule;
    private @Nullable Instant approvedAt;
    private @Nullable String receipt;
    private @Nullable Instant receiptedAt;
    private @Nullable String evaluation;
    private @Nullable Instant evaluatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    Policy(Matter matter) {
        this.matter = matter;
        this.openFor = matter.getUnit().getId();
    }

    /**
     * Keeps what has been found so far.
     *
     * @throws StepRefused if it is not being diagnosed
     */
    void keepDiagnosis(List<Answer> given, List<Finding> found) {
        matter.requireIn(PolicyState.DIAGNOSING);
        replace(answers, given);
        replace(findings, found);
    }

    /**
     * Concludes the diagnosis.
     *
     * @throws StepRefused if an item of the checklist is unanswered, or a dimension has an item that is not met and no finding
     */
    void diagnose(Checklist asked, String words, Map<Figure, BigDecimal> now, Instant at) {
        matter.requireIn(PolicyState.DIAGNOSING);
        asked.requireAnswered(answers, findings);
        this.conclusion = words;
        this.diagnosedAt = at;
        freeze(Moment.DIAGNOSIS, now);
        matter.enter(PolicyState.DRAFTING);
    }

    /**
     * Keeps what has been drafted so far.
     *
     * @throws StepRefused if it is not being drafted, or a measure answers a finding that is none of its own
     */
    void keepDraft(
            @Nullable String reach, @Nullable String when, Collection<Person> who, List<PlannedMeasure> measures) {
        matter.requireIn(PolicyState.DRAFTING);
        measures.forEach(this::requireKnownFinding);
        this.goal = reach;
        this.schedule = when;
        responsible.retainAll(who);
        responsible.addAll(who);
        replace(planned, measures);
    }

    /**
     * Lays the draft before the director.
     *
     * @throws StepRefused if something is missing; the message names it
     */
    void submit(LocalDate today) {
        matter.requireIn(PolicyState.DRAFTING);
        if (goal == null || schedule == null || responsible.isEmpty()) {
            throw new StepRefused("policy.refused.incomplete");
        }
        if (planned.isEmpty()) {
            throw new StepRefused("policy.refused.noMeasures");
        }
        for (int number = 1; number <= planned.size(); number++) {
            requireComplete(planned.get(number - 1), number, today);
        }
        matter.enter(PolicyState.APPROVING);
    }

    private static void requireComplete(PlannedMeasure measure, int number, LocalDate today) {
        LocalDate deadline = measure.getDeadline();
        if (!measure.isComplete() || deadline == null) {
            throw new StepRefused("policy.refused.measure", number);
        }
        if (deadline.isBefore(today)) {
            throw new StepRefused("policy.refused.deadline", number);
        }
        LastDay.withinReach(deadline, today);
    }

    private void requireKnownFinding(PlannedMeasure measure) {
        Integer finding = measure.getFinding();
        if (finding != null && (finding < 1 || finding > findings.size())) {
            throw new StepRefused("policy.refused.finding", finding);
        }
    }

    /**
     * A measure may be changed to this, or added.
     *
     * @throws StepRefused if its measures are not being carried out, its last day has passed or is too far ahead, or it answers a
     *     finding that is none of its own
     */
    void requireChangeable(PlannedMeasure asked, LocalDate today) {
        if (!matter.standsIn(PolicyState.CARRYING_OUT)) {
            throw new StepRefused("policy.change.refused.policy");
        }
        requireKnownFinding(asked);
        LocalDate deadline = asked.getDeadline();
        if (!asked.isComplete() || deadline == null) {
            throw new StepRefused("policy.change.refused.incomplete");
        }
        if (deadline.isBefore(today)) {
            throw new StepRefused("policy.change.refused.deadline");
        }
        LastDay.withinReach(deadline, today);
    }

    /** From now on the mine sees it; its last day, which is that of its approval, is met. */
    void approve(Instant at, LocalDate today) {
        matter.requireIn(PolicyState.APPROVING);
        this.approvedAt = at;
        matter.meet(today);
        matter.share();
        matter.enter(PolicyState.FILING);
    }

    void returnDraft() {
        matter.requireIn(PolicyState.APPROVING);
        matter.enter(PolicyState.DRAFTING);
    }

    /**
     * The promotion office has taken it into its files.
     *
     * @param number under which it is filed
     * @return the measures, which are to be ordered
     */
    List<PlannedMeasure> receipt(String number, Instant at) {
        matter.requireIn(PolicyState.FILING);
        if (receipt == null) {
            this.receipt = number;
        }
        this.receiptedAt = at;
        List<PlannedMeasure> ordered = List.copyOf(planned);
        planned.clear();
        matter.enter(PolicyState.CARRYING_OUT);
        return ordered;
    }

    /** What has to be corrected the mine does not see until it is approved again; what was ordered before stays in force. */
    void returnFiling() {
        matter.requireIn(PolicyState.FILING);
        if (receipt == null) {
            matter.withhold();
        }
        matter.enter(PolicyState.DRAFTING);
    }

    /** All measures are carried out and verified. */
    void beginEvaluation() {
        matter.requireIn(PolicyState.CARRYING_OUT);
        matter.enter(PolicyState.EVALUATING);
    }

    /** @param effective whether its goal is reached; else it goes on with further measures */
    void evaluate(String words, boolean effective, Map<Figure, BigDecimal> now, Instant at) {
        matter.requireIn(PolicyState.EVALUATING);
        this.evaluation = words;
        this.evaluatedAt = at;
        freeze(Moment.EVALUATION, now);
        if (!effective) {
            matter.enter(PolicyState.DRAFTING);
        }
    }

    void close(Instant at) {
        matter.requireIn(PolicyState.EVALUATING);
        this.openFor = null;
        matter.close(PolicyState.POLICY_CLOSED, at);
    }

    /** @throws StepRefused if it is closed */
    void cancel(Instant at) {
        if (!matter.isOpen()) {
            throw new StepRefused("matter.refused.state", matter.getCode());
        }
        this.openFor = null;
        matter.close(PolicyState.POLICY_CANCELLED, at);
    }

    private void freeze(Moment moment, Map<Figure, BigDecimal> now) {
        int round = 1 + rounds(moment);
        now.forEach((figure, value) -> figures.add(new FrozenFigure(moment, round, figure, value)));
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

    public List<Answer> getAnswers() {
        return answers;
    }

    /** The problems found, numbered from 1 in this order. */
    public List<Finding> getFindings() {
        return findings;
    }

    /** The measures that are not ordered yet. */
    public List<PlannedMeasure> getPlanned() {
        return planned;
    }

    public Set<FrozenFigure> getFigures() {
        return figures;
    }

    /** How often its figures were frozen at this moment. */
    public int rounds(Moment moment) {
        return figures.stream()
                .filter(frozen -> frozen.moment() == moment)
                .mapToInt(FrozenFigure::round)
                .max()
                .orElse(0);
    }

    /** Who of the branch answers for it. */
    public Set<Person> getResponsible() {
        return responsible;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public @Nullable Instant getDiagnosedAt() {
        return diagnosedAt;
    }

    public @Nullable String getGoal() {
        return goal;
    }

    public @Nullable String getSchedule() {
        return schedule;
    }

    public @Nullable Instant getApprovedAt() {
        return approvedAt;
    }

    /** The number under which the promotion office filed it. */
    public @Nullable String getReceipt() {
        return receipt;
    }

    public @Nullable Instant getReceiptedAt() {
        return receiptedAt;
    }

    public @Nullable String getEvaluation() {
        return evaluation;
    }

    public @Nullable Instant getEvaluatedAt() {
        return evaluatedAt;
    }
}
