package org.bihuan.supervision.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The Plan as a page: every row, by whom, until when, how far it is in a year, and where its evidence is. */
@Controller
class PlanController {

    private final PlanTable table;
    private final Clock clock;

    PlanController(PlanTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/plan")
    String plan(@RequestParam(defaultValue = "0") int year, Model model) {
        int present = LocalDate.now(clock).getYear();
        int first = table.plan().since().getYear();
        int shown = year == 0 ? present : year;
        if (shown < first || shown > present) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("year", shown);
        model.addAttribute("earlier", shown > first ? shown - 1 : null);
        model.addAttribute("later", shown < present ? shown + 1 : null);
        model.addAttribute("lines", table.of(shown));
        return "supervision/plan";
    }
}
