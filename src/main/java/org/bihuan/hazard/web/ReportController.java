package org.bihuan.hazard.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.hazard.evidence.Stage;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which everybody reports hazards, made for a phone (随手拍). Whatever is wrong, nothing typed or taken is lost. */
@Controller
class ReportController {

    private static final String PAGE = "hazard/report";

    private final Reporting reporting;
    private final Drafts drafts;
    private final PhotoIntake intake;
    private final MessageSource messages;

    ReportController(Reporting reporting, Drafts drafts, PhotoIntake intake, MessageSource messages) {
        this.reporting = reporting;
        this.drafts = drafts;
        this.intake = intake;
        this.messages = messages;
    }

    @GetMapping("/report")
    String ask(Model model) {
        Optional<Unit> own = reporting.ownMine();
        model.addAttribute("report", ReportForm.empty(own.isPresent()));
        show(model, own);
        return PAGE;
    }

    /**
     * @param before photos of the hazard
     * @param after photos after rectification on the spot
     * @param drop the photos kept from an earlier attempt that are no longer wanted
     */
    @PostMapping("/report")
    String report(
            @Valid @ModelAttribute("report") ReportForm form,
            BindingResult result,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> after,
            @RequestParam(required = false) @Nullable List<Long> drop,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (drafts.code(form.draft()).isPresent()) {
            return received(form, next);
        }
        drafts.drop(form.draft(), drop == null ? List.of() : drop);
        PhotosTaken photos = new PhotosTaken(drafts.photos(form.draft()), intake, messages, locale);
        photos.take(Stage.BEFORE, before);
        photos.take(Stage.AFTER, form.isFixedOnTheSpot() ? after : null);
        form.check(result);
        Optional<String> code =
                result.hasErrors() || photos.areRefused() ? Optional.empty() : register(form, photos, result);
        if (code.isPresent()) {
            return received(form, next);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        drafts.keep(form.draft(), photos.fresh());
        show(model, reporting.ownMine());
        model.addAttribute("kept", drafts.photos(form.draft()));
        model.addAttribute("remarks", photos.remarks());
        model.addAttribute(
                "first",
                photos.areRefused() ? "photos" : ReportForm.firstWrong(result).orElse(""));
        return PAGE;
    }

    /** The code comes by the draft, not by the session: that is kept with its person's name, and the report may be anonymous. */
    @GetMapping("/report/received")
    String received(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "false") boolean anonymous,
            Model model) {
        Optional<String> code = drafts.code(draft);
        if (code.isEmpty()) {
            return "redirect:/report";
        }
        model.addAttribute("code", code.get());
        model.addAttribute("anonymous", anonymous);
        return "hazard/received";
    }

    /** Empty if it was refused, which then stands in the result. */
    private Optional<String> register(ReportForm form, PhotosTaken photos, BindingResult result) {
        try {
            String mine = reporting.mine(form.mine()).getCode();
            return Optional.of(reporting.register(form.report(mine), mine, photos.all(), form.draft()));
        } catch (StepRefused refused) {
            result.rejectValue("mine", refused.getCodes()[0], refused.getArguments(), refused.getDefaultMessage());
            return Optional.empty();
        }
    }

    private static String received(ReportForm form, RedirectAttributes next) {
        next.addAttribute("draft", form.draft());
        next.addAttribute("anonymous", form.isAnonymous());
        return "redirect:/report/received";
    }

    private void show(Model model, Optional<Unit> own) {
        model.addAttribute("ownMine", own.orElse(null));
        model.addAttribute("mines", own.isPresent() ? List.of() : reporting.choosableMines());
        model.addAttribute("fields", Field.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("mostPhotos", HazardPhotos.MOST_A_STEP);
        model.addAttribute("mostBytes", PhotoIntake.MAX_BYTES);
        model.addAttribute("mostMebibytes", PhotoIntake.MAX_BYTES / 1024 / 1024);
    }
}
