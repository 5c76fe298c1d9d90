package org.bihuan.supervision.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.supervision.MatterKind;
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

    private final Overviews overviews;
    private final Jurisdictions jurisdictions;
    private final CurrentPerson current;

    OverviewController(Overviews overviews, Jurisdictions jurisdictions, CurrentPerson current) {
        this.overviews = overviews;
        this.jurisdictions = jurisdictions;
        this.current = current;
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
        model.addAttribute(
                "kinds",
                Stream.of(MatterKind.values())
                        .filter(kind -> kind != MatterKind.POLICY)
                        .toList());
        return "supervision/overview";
    }
}
