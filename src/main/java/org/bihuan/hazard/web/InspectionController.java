package org.bihuan.hazard.web;

import java.time.Clock;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.Inspection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of an inspection: what it found, as far as the viewer may see it. */
@Controller
class InspectionController {

    private final HazardAccess hazards;
    private final Clock clock;

    InspectionController(HazardAccess hazards, Clock clock) {
        this.hazards = hazards;
        this.clock = clock;
    }

    /** To whom nothing that it found may be shown there is no such page. */
    @GetMapping("/inspections/{code}")
    String inspection(@PathVariable String code, Model model) {
        Inspection inspection =
                hazards.inspection(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("inspection", inspection);
        model.addAttribute(
                "hazards",
                hazards.foundBy(inspection).stream()
                        .map(line -> Listed.of(line, clock))
                        .toList());
        return "hazard/inspection";
    }
}
