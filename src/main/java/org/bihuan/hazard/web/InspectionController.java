package org.bihuan.hazard.web;

import java.time.Clock;
import java.util.List;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardFilter;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardOrder;
import org.bihuan.hazard.HazardRow;
import org.bihuan.hazard.Inspection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of an inspection: what it found, as far as the viewer may see it. */
@Controller
class InspectionController {

    /** More than one sheet holds. */
    private static final int MOST = 500;

    private final HazardAccess hazards;
    private final Clock clock;

    InspectionController(HazardAccess hazards, Clock clock) {
        this.hazards = hazards;
        this.clock = clock;
    }

    /** To whom nothing that it found may be shown there is no such page. */
    @GetMapping("/inspections/{code}")
    String inspection(
            @PathVariable String code, @RequestParam(required = false) @Nullable HazardOrder order, Model model) {
        Inspection inspection =
                hazards.inspection(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("inspection", inspection);
        model.addAttribute(
                "hazards",
                found(inspection, order).stream()
                        .map(line -> HazardRow.of(line, clock))
                        .toList());
        model.addAttribute("order", order);
        model.addAttribute("orders", HazardOrder.values());
        return "hazard/inspection";
    }

    /** In the order of the sheet unless another is asked for. */
    private List<HazardLine> found(Inspection inspection, @Nullable HazardOrder order) {
        return order == null
                ? hazards.foundBy(inspection)
                : hazards.find(new HazardFilter(null, null, null, inspection), order, Pageable.ofSize(MOST))
                        .getContent();
    }
}
