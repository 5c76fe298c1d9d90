package org.bihuan.organization;

import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units as they are, to be looked up: their codes are what people are imported by. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UnitsController {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    private final Units units;

    UnitsController(Units units) {
        this.units = units;
    }

    @GetMapping("/units")
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
        model.addAttribute("units", units.search(LikePattern.containing(text), part));
        model.addAttribute("text", text);
        return "organization/units";
    }
}
