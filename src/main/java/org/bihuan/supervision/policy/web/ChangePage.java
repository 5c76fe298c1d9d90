package org.bihuan.supervision.policy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.PlannedMeasure;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyChange;
import org.bihuan.supervision.policy.PolicyChanges;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.policy.PolicyState;
import org.bihuan.supervision.policy.web.PolicyView.PlannedView;
import org.bihuan.supervision.web.MatterPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of changes of measures, and what the pages of policies and measures show of them. */
@Component
class ChangePage implements MatterPage {

    private final PolicyChanges changes;
    private final MinePolicies policies;
    private final MatterAccess access;
    private final Clock clock;

    ChangePage(PolicyChanges changes, MinePolicies policies, MatterAccess access, Clock clock) {
        this.changes = changes;
        this.policies = policies;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.CHANGE);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("policyChange");
    }

    @Override
    public String end(MatterKind kind) {
        return "changeDecided";
    }

    @Override
    public String end(Matter closed) {
        return closed.standsIn(PolicyState.POLICY_CANCELLED) ? PolicyPage.CANCELLED : end(closed.getKind());
    }

    @Override
    public String fill(Matter matter, Model model) {
        Policy policy = policies.of(matter).orElseThrow();
        model.addAttribute("policy", policy.getMatter().getCode());
        seen(policy).stream()
                .filter(change -> change.code().equals(matter.getCode()))
                .forEach(change -> model.addAttribute("change", change));
        return "supervision/change";
    }

    /** Those of a policy that the person logged in may see, by number: the mine sees them when they are approved. */
    List<ChangeView> seen(Policy policy) {
        boolean drafts = access.seesDrafts(policy.getMatter().getUnit());
        return changes.of(policy).stream()
                .filter(change -> drafts || change.getMatter().isShared())
                .map(this::view)
                .toList();
    }

    private ChangeView view(PolicyChange change) {
        Matter matter = change.getMatter();
        PolicyMeasure measure = change.getMeasure();
        PlannedMeasure before = matter.isOpen() && measure != null ? measure.asPlanned() : change.getBefore();
        Instant approvedAt = change.getApprovedAt();
        return new ChangeView(
                matter.getCode(),
                matter.getSubject(),
                matter.getState(),
                matter.isOpen(),
                measure == null ? null : measure.getMatter().getCode(),
                change.getReason(),
                view(before),
                PlannedView.of(change.getAsked()),
                approvedAt == null ? null : LocalDate.ofInstant(approvedAt, clock.getZone()));
    }

    private static @Nullable PlannedView view(@Nullable PlannedMeasure before) {
        return before == null ? null : PlannedView.of(before);
    }
}
