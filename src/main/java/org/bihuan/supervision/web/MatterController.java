package org.bihuan.supervision.web;

import java.time.Clock;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterAccess.Wanted;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLine;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of matters and the page of each; outside the jurisdiction there is no such page. */
@Controller
class MatterController {

    private final MatterViews views;
    private final MatterAccess matters;
    private final Clock clock;

    MatterController(MatterViews views, MatterAccess matters, Clock clock) {
        this.views = views;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/matters")
    String matters(
            @RequestParam(required = false) @Nullable MatterKind kind,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Wanted wanted = new Wanted(kind, open, text);
        Slice<MatterLine> found = matters.find(wanted, Paging.of(page, Sort.by(Sort.Direction.DESC, "id")));
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", MatterKind.values());
        model.addAttribute("matters", found.map(line -> Listed.of(line, clock)));
        Paging.show(found, model);
        return "supervision/matters";
    }

    @GetMapping("/matters/{code}")
    String matter(@PathVariable String code, Model model) {
        if (!views.show(code, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "supervision/matter";
    }

    /** The same page without a menu, to be shown inside Tasklist. */
    @GetMapping(path = "/matters/{code}", params = "embed")
    String embedded(@PathVariable String code, Model model) {
        model.addAttribute("embedded", true);
        return matter(code, model);
    }

    /** Where mails lead: to the reader's task of this matter in Tasklist or, when there is none any more, to the matter's page. */
    @GetMapping("/matters/{code}/task")
    String task(@PathVariable String code) {
        return "redirect:" + views.task(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
