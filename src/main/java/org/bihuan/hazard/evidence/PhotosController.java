package org.bihuan.hazard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photos of a hazard as a page part, and the filing and withdrawing of photos, from its script or from a plain form. */
@Controller
@RequestMapping("/hazards/{code}/photos")
class PhotosController {

    private static final String FROM_SCRIPT = "X-Requested-With=XMLHttpRequest";

    private final HazardPhotos photos;
    private final PhotoIntake intake;
    private final MessageSource messages;

    PhotosController(HazardPhotos photos, PhotoIntake intake, MessageSource messages) {
        this.photos = photos;
        this.intake = intake;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        model.addAttribute("photos", photos.of(code).orElseThrow(UnknownHazard::new));
        return "hazard/photos-page";
    }

    /** One photo, for the script, which shows the outcome beside the file. */
    @PostMapping(headers = FROM_SCRIPT)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Filed file(@PathVariable String code, @RequestParam Stage stage, @RequestParam("photos") MultipartFile file)
            throws IOException {
        return new Filed(takeIn(code, stage, file).getId());
    }

    /** Several photos from a form without script; the good ones are filed, the others named with the reason. */
    @PostMapping
    String fileAll(
            @PathVariable String code,
            @RequestParam Stage stage,
            @RequestParam("photos") List<MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        var refused = new ArrayList<String>();
        for (var file : files) {
            try {
                takeIn(code, stage, file);
            } catch (PhotoRefused e) {
                refused.add(Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        + ": "
                        + messages.getMessage(e, locale));
            }
        }
        var filed = files.size() - refused.size();
        if (filed > 0) {
            after.addFlashAttribute("notice", messages.getMessage("evidence.filed", new Object[] {filed}, locale));
        }
        if (!refused.isEmpty()) {
            after.addFlashAttribute("problem", String.join("\n", refused));
        }
        return back(code, after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String code, @PathVariable long id, RedirectAttributes after, Locale locale) {
        try {
            photos.withdraw(code, id);
            after.addFlashAttribute("notice", messages.getMessage("evidence.withdrawn", null, locale));
        } catch (PhotoRefused e) {
            after.addFlashAttribute("problem", messages.getMessage(e, locale));
        }
        return back(code, after);
    }

    @ExceptionHandler
    ProblemDetail refused(PhotoRefused refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(refused.status(), messages.getMessage(refused, locale));
    }

    private Evidence takeIn(String code, Stage stage, MultipartFile file) throws IOException {
        photos.requireOpen(code, stage);
        try (InputStream upload = file.getInputStream()) {
            return photos.file(code, stage, intake.accept(upload));
        }
    }

    private static String back(String code, RedirectAttributes after) {
        after.addAttribute("code", code);
        return "redirect:/hazards/{code}/photos";
    }

    /** The id of the photo filed. */
    record Filed(long id) {}
}
