package org.bihuan.organization;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What administrators did, the latest first. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TrailController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    private final TrailEntries entries;
    private final Clock clock;

    TrailController(TrailEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping("/trail")
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
        model.addAttribute("entries", entries.search(LikePattern.containing(text), part));
        model.addAttribute("text", text);
        return "organization/trail";
    }
}
