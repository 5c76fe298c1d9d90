package org.bihuan.supervision.policy.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MineFigures;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.FrozenFigure;
import org.bihuan.supervision.policy.FrozenFigure.Moment;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.policy.PolicyState;
import org.bihuan.supervision.policy.Proposals;
import org.bihuan.supervision.policy.web.PolicyView.DimensionView;
import org.bihuan.supervision.policy.web.PolicyView.FigureRow;
import org.bihuan.supervision.policy.web.PolicyView.FindingView;
import org.bihuan.supervision.policy.web.PolicyView.MeasureView;
import org.bihuan.supervision.policy.web.PolicyView.PlannedView;
import org.bihuan.supervision.web.MatterPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of policies and of their measures. */
@Component
class PolicyPage implements MatterPage {

    /** The id of the end that a cancelled one has reached. */
    static final String CANCELLED = "policyCalledOff";

    private final MinePolicies policies;
    private final MatterAccess access;
    private final Authorities authorities;
    private final Checklist checklist;
    private final MineFigures figures;
    private final Proposals proposals;
    private final CurrentPerson current;
    private final ChangePage changes;
    private final Clock clock;

    PolicyPage(
            MinePolicies policies,
            MatterAccess access,
            Authorities authorities,
            Checklist checklist,
            MineFigures figures,
            Proposals proposals,
            CurrentPerson current,
            ChangePage changes,
            Clock clock) {
        this.policies = policies;
        this.access = access;
        this.authorities = authorities;
        this.checklist = checklist;
        this.figures = figures;
        this.proposals = proposals;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.POLICY, MatterKind.MEASURE);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of(kind == MatterKind.POLICY ? "minePolicy" : "policyMeasure");
    }

    @Override
    public String end(MatterKind kind) {
        return kind == MatterKind.POLICY ? "policyClosed" : "measureVerified";
    }

    @Override
    public String end(Matter closed) {
        return closed.standsIn(PolicyState.POLICY_CANCELLED) ? CANCELLED : end(closed.getKind());
    }

    @Override
    public String fill(Matter matter, Model model) {
        Policy policy = policies.of(matter).orElseThrow();
        model.addAttribute("policy", view(policy));
        if (matter.getKind() == MatterKind.POLICY) {
            return "supervision/policy";
        }
        policies.measuresOf(policy).stream()
                .filter(measure -> measure.getMatter().getId() == matter.getId())
                .forEach(measure -> model.addAttribute("measure", view(measure)));
        model.addAttribute(
                "made",
                changes.seen(policy).stream()
                        .filter(change ->
                                change.approvedOn() != null && matter.getCode().equals(change.measure()))
                        .toList());
        return "supervision/measure";
    }

    private PolicyView view(Policy policy) {
        Matter matter = policy.getMatter();
        return new PolicyView(
                matter.getCode(),
                matter.getSubject(),
                checklist.days(),
                checklist.dimensions().stream()
                        .map(dimension -> new DimensionView(
                                dimension.name(),
                                policy.getAnswers().stream()
                                        .filter(answer -> answer.dimension().equals(dimension.key()))
                                        .toList()))
                        .toList(),
                findings(policy),
                figures(policy),
                policy.getConclusion(),
                showsDraft(policy) ? policy.getGoal() : null,
                showsDraft(policy) ? policy.getSchedule() : null,
                matter.getUnit().supervisor().map(Unit::getName).orElse(null),
                showsDraft(policy)
                        ? policy.getResponsible().stream().map(Person::getName).toList()
                        : List.of(),
                day(policy.getApprovedAt()),
                policy.getReceipt(),
                policy.getEvaluation(),
                policies.measuresOf(policy).stream().map(PolicyPage::view).toList(),
                showsDraft(policy)
                        ? policy.getPlanned().stream().map(PlannedView::of).toList()
                        : List.of(),
                changes.seen(policy),
                changing(matter),
                proposals.of(policy),
                editing(matter),
                matter.isOpen() && authorities.isDirector(current.actor(), matter.getUnit()));
    }

    /** What is not approved the mine does not see, nor what is changed until that is approved again, or if it never is. */
    private boolean showsDraft(Policy policy) {
        Matter matter = policy.getMatter();
        boolean drafted = matter.standsIn(PolicyState.DRAFTING)
                || matter.standsIn(PolicyState.APPROVING)
                || (matter.standsIn(PolicyState.POLICY_CANCELLED)
                        && !policy.getPlanned().isEmpty());
        return !drafted || access.seesDrafts(matter.getUnit());
    }

    private @Nullable String changing(Matter matter) {
        return matter.standsIn(PolicyState.CARRYING_OUT) && authorities.isHead(current.actor(), matter.getUnit())
                ? "/policies/" + matter.getCode() + "/change"
                : null;
    }

    private @Nullable String editing(Matter matter) {
        if (matter.standsIn(PolicyState.DIAGNOSING) && authorities.isOfOffice(current.actor(), matter.getUnit())) {
            return "/policies/" + matter.getCode() + "/diagnosis";
        }
        return matter.standsIn(PolicyState.DRAFTING) && authorities.isHead(current.actor(), matter.getUnit())
                ? "/policies/" + matter.getCode() + "/draft"
                : null;
    }

    private List<FindingView> findings(Policy policy) {
        List<FindingView> views = new ArrayList<>();
        policy.getFindings()
                .forEach(finding -> views.add(new FindingView(
                        views.size() + 1, checklist.nameOf(finding.dimension()), finding.severity(), finding.text())));
        return views;
    }

    private List<FigureRow> figures(Policy policy) {
        Map<Figure, BigDecimal> now =
                policy.getMatter().isOpen() ? figures.of(policy.getMatter().getUnit(), checklist.days()) : Map.of();
        return Stream.of(Figure.values())
                .map(figure -> row(policy, figure, now.get(figure)))
                .toList();
    }

    private static FigureRow row(Policy policy, Figure figure, @Nullable BigDecimal now) {
        BigDecimal before = frozen(policy, Moment.DIAGNOSIS, 1, figure);
        int evaluations = policy.rounds(Moment.EVALUATION);
        List<@Nullable BigDecimal> evaluated = new ArrayList<>();
        for (int round = 1; round <= evaluations; round++) {
            evaluated.add(frozen(policy, Moment.EVALUATION, round, figure));
        }
        BigDecimal until = evaluations == 0 ? now : evaluated.get(evaluations - 1);
        return new FigureRow(
                figure, before, evaluated, now, before == null || until == null ? null : until.subtract(before));
    }

    private static @Nullable BigDecimal frozen(Policy policy, Moment moment, int round, Figure figure) {
        return policy.getFigures().stream()
                .filter(frozen -> frozen.moment() == moment && frozen.round() == round && frozen.figure() == figure)
                .map(FrozenFigure::value)
                .findFirst()
                .orElse(null);
    }

    private static MeasureView view(PolicyMeasure measure) {
        Matter matter = measure.getMatter();
        return new MeasureView(
                matter.getCode(),
                matter.getSubject(),
                measure.getOwner().getUnit().getName() + " "
                        + measure.getOwner().getName(),
                measure.getEvidence(),
                measure.getFinding(),
                matter.getDueOn(),
                matter.getFirstDueOn(),
                matter.getState(),
                matter.isOpen(),
                measure.getResult(),
                measure.getOpinion(),
                measure.getReturned());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}
