package org.bihuan.supervision.overview;

import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.visit.VisitDesk;
import org.bihuan.supervision.visit.VisitPlan;
import org.bihuan.supervision.visit.VisitYear;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The bureau's board: branches with their offices, and the mines of one of them; for those who supervise. */
@Controller
class OverviewController {

    /** What the bureau does for all is not a branch's. */
    private static final Set<MatterKind> OF_BRANCHES =
            EnumSet.complementOf(EnumSet.of(MatterKind.POLICY, MatterKind.TRAINING, MatterKind.BULLETIN));

    private final Overviews overviews;
    private final VisitDesk visits;
    private final VisitPlan visitPlan;
    private final Jurisdictions jurisdictions;
    private final CurrentPerson current;
    private final Clock clock;

    OverviewController(
            Overviews overviews,
            VisitDesk visits,
            VisitPlan visitPlan,
            Jurisdictions jurisdictions,
            CurrentPerson current,
            Clock clock) {
        this.overviews = overviews;
        this.visits = visits;
        this.visitPlan = visitPlan;
        this.jurisdictions = jurisdictions;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    String overview(@RequestParam(required = false) @Nullable String branch, Model model) {
        Jurisdiction viewer = jurisdictions.of(current.get());
        if (!viewer.everything() && viewer.supervised().isEmpty()) {
            throw new AccessDeniedException("Only those who supervise mines see how their supervision stands");
        }
        List<Overviews.Row> rows = overviews.of(viewer, Optional.ofNullable(branch));
        if (branch != null && rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("branch", branch);
        model.addAttribute("rows", rows);
        model.addAttribute("kinds", OF_BRANCHES);
        if (viewer.everything()) {
            model.addAttribute("visits", visitsOf(YearMonth.now(clock)));
        }
        return "supervision/overview";
    }

    /** Of the present month, done against planned. */
    private VisitYear.OfMonth visitsOf(YearMonth month) {
        return VisitYear.of(visits.during(month.atDay(1), month.atEndOfMonth()), month, month, visitPlan)
                .months()
                .get(0);
    }
}
