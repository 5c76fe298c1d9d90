package org.bihuan.administration;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.bihuan.workflow.RuleTables;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Time limits, ladders and proposals as they are in force, and as they were: to be read, not changed. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RulesController {

    private final RuleTables tables;
    private final RuleWords words;
    private final Clock clock;

    RulesController(RuleTables tables, RuleWords words, Clock clock) {
        this.tables = tables;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping("/rules")
    String newest(Model model, Locale language) {
        model.addAttribute(
                "tables",
                tables.newest().stream()
                        .map(table -> words.translate(table, language))
                        .toList());
        return "administration/rules";
    }

    @GetMapping("/rules/{decision}/{version}")
    String version(@PathVariable String decision, @PathVariable int version, Model model, Locale language) {
        model.addAttribute(
                "tables",
                List.of(tables.version(decision, version)
                        .map(table -> words.translate(table, language))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
        return "administration/rules";
    }
}
