package org.bihuan.hazard.web;

import java.time.Clock;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardFilter;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of hazards: those of the viewer's jurisdiction, and those they reported themselves (我上报的). */
@Controller
class ListsController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 100_000;

    private final HazardAccess hazards;
    private final Clock clock;

    ListsController(HazardAccess hazards, Clock clock) {
        this.hazards = hazards;
        this.clock = clock;
    }

    @GetMapping("/hazards")
    String hazards(
            @RequestParam(required = false) @Nullable HazardState state,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "NEWEST") ListOrder order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        HazardFilter filter = new HazardFilter(state, grade, text);
        model.addAttribute("filter", filter);
        model.addAttribute("states", HazardState.values());
        model.addAttribute("grades", Grade.values());
        show(hazards.find(filter, page(page, order)), order, model);
        return "hazard/hazards";
    }

    @GetMapping("/my-reports")
    String myReports(
            @RequestParam(defaultValue = "NEWEST") ListOrder order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        show(hazards.reportedByMe(page(page, order)), order, model);
        return "hazard/my-reports";
    }

    private void show(Slice<HazardLine> lines, ListOrder order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("orders", ListOrder.values());
        model.addAttribute("hazards", lines.map(line -> Listed.of(line, clock)));
        model.addAttribute("previous", address(lines.getNumber()));
        model.addAttribute("next", address(lines.getNumber() + 2));
    }

    /** The same list, on another page. */
    private static String address(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }

    /** Pages count from 1 in the address. */
    private static PageRequest page(int number, ListOrder order) {
        return PageRequest.of(Math.min(Math.max(number, 1), LAST_PAGE) - 1, PAGE, order.sort());
    }
}
