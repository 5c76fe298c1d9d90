package org.bihuan.supervision.enforcement.web;

import java.util.List;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.enforcement.CaseState;
import org.bihuan.supervision.enforcement.DualPreventionItems;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.enforcement.web.CaseView.DimensionView;
import org.bihuan.supervision.enforcement.web.CaseView.Editing;
import org.bihuan.supervision.web.MatterPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an enforcement case. */
@Component
class CasePage implements MatterPage {

    private final EnforcementCases cases;
    private final MatterAccess access;
    private final Authorities authorities;
    private final DualPreventionItems items;
    private final CurrentPerson current;

    CasePage(
            EnforcementCases cases,
            MatterAccess access,
            Authorities authorities,
            DualPreventionItems items,
            CurrentPerson current) {
        this.cases = cases;
        this.access = access;
        this.authorities = authorities;
        this.items = items;
        this.current = current;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.ENFORCEMENT);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("enforcementCase");
    }

    @Override
    public String end(MatterKind kind) {
        return "caseClosed";
    }

    @Override
    public String fill(Matter matter, Model model) {
        model.addAttribute("enforcement", view(cases.of(matter).orElseThrow()));
        return "supervision/enforcement";
    }

    private CaseView view(EnforcementCase of) {
        Matter matter = of.getMatter();
        boolean drafts = access.seesDrafts(matter.getUnit());
        return new CaseView(
                matter.getSubject(),
                partOf(matter),
                of.getKind(),
                drafts ? of.getFocus() : null,
                of.getInspectors().stream().map(Person::getName).sorted().toList(),
                of.getInspectedOn(),
                of.getDeliveredTo(),
                of.getDualPrevention(),
                of.getConclusion(),
                items.checklist().dimensions().stream()
                        .map(dimension -> new DimensionView(
                                dimension.name(),
                                of.getAnswers().stream()
                                        .filter(answer -> answer.dimension().equals(dimension.key()))
                                        .toList()))
                        .toList(),
                drafts ? of.unregistered() : List.of(),
                of.issued(),
                drafts ? of.written() : List.of(),
                List.copyOf(of.getFollowUps()),
                of.getOpinion(),
                editing(matter));
    }

    private @Nullable String partOf(Matter matter) {
        Matter whole = matter.getPartOf();
        return whole == null
                ? null
                : access.visible(whole.getCode()).map(Matter::getCode).orElse(null);
    }

    private @Nullable Editing editing(Matter matter) {
        if (matter.standsIn(CaseState.PLANNING_INSPECTION) && authorities.isHead(current.actor(), matter.getUnit())) {
            return editing(matter, "plan");
        }
        if (authorities.isOfOffice(current.actor(), matter.getUnit())) {
            if (matter.standsIn(CaseState.INSPECTING)) {
                return editing(matter, "record");
            }
            if (matter.standsIn(CaseState.ISSUING_ORDERS)) {
                return editing(matter, "orders");
            }
            if (matter.standsIn(CaseState.FOLLOWING_UP)) {
                return editing(matter, "follow-up");
            }
        }
        return null;
    }

    private static Editing editing(Matter matter, String page) {
        return new Editing("/enforcement/" + matter.getCode() + "/" + page, "enforcement.edit." + page);
    }
}
