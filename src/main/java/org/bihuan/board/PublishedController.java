package org.bihuan.board;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The publication of major hazards (重大隐患公示). */
@Controller
class PublishedController {

    private static final int LAST_PAGE = 10_000;

    private final PublishedHazards hazards;

    PublishedController(PublishedHazards hazards) {
        this.hazards = hazards;
    }

    @GetMapping("/published")
    String page(
            @RequestParam(defaultValue = "NEWEST") PublishedOrder order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int asked = Math.min(Math.max(page, 1), LAST_PAGE);
        List<PublishedHazard> lines = hazards.page(order, asked);
        model.addAttribute("lines", lines.stream().limit(PublishedHazards.PAGE).toList());
        model.addAttribute("order", order);
        model.addAttribute("orders", PublishedOrder.values());
        model.addAttribute("page", asked);
        model.addAttribute("more", lines.size() > PublishedHazards.PAGE);
        return "board/published";
    }
}
