package org.bihuan.hazard.web;

import java.nio.charset.StandardCharsets;
import org.bihuan.workflow.ModelPictures;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of a hazard, and the models in which it shows where the hazard stands. */
@Controller
class HazardController {

    private static final MediaType BPMN = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Dossiers dossiers;
    private final ModelPictures pictures;

    HazardController(Dossiers dossiers, ModelPictures pictures) {
        this.dossiers = dossiers;
        this.pictures = pictures;
    }

    /** Outside the jurisdiction there is no such page. */
    @GetMapping("/hazards/{code}")
    String hazard(@PathVariable String code, Model model) {
        model.addAttribute(
                "dossier", dossiers.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "hazard/hazard";
    }

    /** The same page without a menu, to be shown inside Tasklist. */
    @GetMapping(path = "/hazards/{code}", params = "embed")
    String embedded(@PathVariable String code, Model model) {
        model.addAttribute("embedded", true);
        return hazard(code, model);
    }

    /** Where mails lead: to the reader's task of this hazard in Tasklist or, when there is none any more, to the hazard's page. */
    @GetMapping("/hazards/{code}/task")
    String task(@PathVariable String code) {
        Dossier dossier = dossiers.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + dossier.task().orElse("/hazards/" + code);
    }

    @GetMapping("/models/{file:[a-z-]+\\.bpmn}")
    ResponseEntity<byte[]> model(@PathVariable String file) {
        if (!pictures.exists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(BPMN)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(pictures.of(file));
    }
}
