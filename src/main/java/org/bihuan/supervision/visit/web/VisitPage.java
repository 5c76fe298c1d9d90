package org.bihuan.supervision.visit.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitFinding.Kind;
import org.bihuan.supervision.visit.web.VisitView.FindingView;
import org.bihuan.supervision.web.MatterPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a visit. */
@Component
class VisitPage implements MatterPage {

    private final MineVisits visits;
    private final MatterAccess access;
    private final Authorities authorities;
    private final CurrentPerson current;

    VisitPage(MineVisits visits, MatterAccess access, Authorities authorities, CurrentPerson current) {
        this.visits = visits;
        this.access = access;
        this.authorities = authorities;
        this.current = current;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.VISIT);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("visit");
    }

    @Override
    public String end(MatterKind kind) {
        return "visitClosed";
    }

    @Override
    public String fill(Matter matter, Model model) {
        model.addAttribute("visit", view(visits.of(matter).orElseThrow()));
        return "supervision/visit";
    }

    private VisitView view(Visit visit) {
        Set<String> seen = visit.getFindings().stream()
                .flatMap(finding -> seenPolicy(finding).stream())
                .collect(Collectors.toSet());
        return new VisitView(
                visit.getMatter().getSubject(),
                visit.getVisitOn(),
                visit.getVisitors().stream().map(Person::getName).toList(),
                visit.getSeen(),
                visit.getParticipants(),
                visit.getFindings().stream()
                        .map(finding -> view(visit, finding, seen))
                        .toList(),
                visit.isTakenUp(),
                editing(visit));
    }

    private static FindingView view(Visit visit, VisitFinding finding, Set<String> seen) {
        String policy = finding.policy();
        return new FindingView(
                finding.kind(),
                finding.text(),
                finding.place(),
                finding.field(),
                policy != null && seen.contains(policy) ? policy : null,
                visit.isTakenUp() && finding.kind() == Kind.PROPOSAL && policy == null);
    }

    private List<String> seenPolicy(VisitFinding finding) {
        String policy = finding.policy();
        return policy != null && access.visible(policy).isPresent() ? List.of(policy) : List.of();
    }

    private @Nullable String editing(Visit visit) {
        Matter matter = visit.getMatter();
        return visit.isToBeRecorded() && authorities.isPromotion(current.actor(), matter.getUnit())
                ? "/visits/" + matter.getCode() + "/findings"
                : null;
    }
}
