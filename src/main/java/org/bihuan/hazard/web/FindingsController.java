package org.bihuan.hazard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Inspection;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.hazard.InspectionRegister;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.hazard.evidence.Stage;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet on which what one inspection found is registered together. Rows are added and pasted on the server: no script is needed. */
@Controller
@RequestMapping("/report/many")
class FindingsController {

    private static final int MOST_ROWS = 50;

    private static final String PAGE = "hazard/findings";
    private static final int ROWS_ADDED = 5;

    private final Reporting reporting;
    private final FindingsIntake intake;
    private final PastedFindings pasted;
    private final InspectionRegister inspections;
    private final Drafts drafts;
    private final PhotoIntake photoIntake;
    private final MessageSource messages;
    private final Clock clock;

    FindingsController(
            Reporting reporting,
            FindingsIntake intake,
            PastedFindings pasted,
            InspectionRegister inspections,
            Drafts drafts,
            PhotoIntake photoIntake,
            MessageSource messages,
            Clock clock) {
        this.reporting = reporting;
        this.intake = intake;
        this.pasted = pasted;
        this.inspections = inspections;
        this.drafts = drafts;
        this.photoIntake = photoIntake;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String ask(Model model) {
        SheetForm sheet = new SheetForm("", null, null, LocalDate.now(clock).toString(), null);
        return show(sheet, blank(), model);
    }

    /**
     * Sends the sheet, or gives it more rows. If a row is refused, the page comes back with 422 and holds what is not registered.
     *
     * @param rows the names of the rows, which are those of their drafts
     * @param typed what was typed, by field and row, such as {@code place-<row>}
     * @param files the photos, by stage and row, such as {@code before-<row>}
     * @param drop the photos kept from an earlier attempt that are no longer wanted
     * @param action {@code add} or {@code paste} rows; else the sheet is sent
     * @param lines what is pasted
     */
    @PostMapping
    String answer(
            @ModelAttribute("sheet") SheetForm form,
            @RequestParam(defaultValue = "") List<String> rows,
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(required = false) @Nullable List<Long> drop,
            @RequestParam(defaultValue = "send") String action,
            @RequestParam(defaultValue = "") String lines,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        SheetForm sheet = inspections.begun(form.sheet()).map(form::of).orElse(form);
        List<Finding> findings = new ArrayList<>();
        for (String row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            ReportForm finding = finding(row, sheet, typed);
            if (drafts.code(finding.draft()).isEmpty()) {
                findings.add(withPhotos(
                        finding, typed.get("section-" + row), files, drop == null ? List.of() : drop, language));
            }
        }
        if (action.equals("add") || action.equals("paste")) {
            findings.removeIf(finding -> action.equals("paste") && finding.isBlank());
            findings.addAll(action.equals("add") ? blank() : pasted.read(lines, language));
            return show(sheet, limited(findings, model, language), model);
        }
        Optional<String> wrong = wrong(sheet, findings, language);
        if (wrong.isEmpty()) {
            findings = left(findings, sheet, language);
            wrong = Optional.of(findings)
                    .filter(left -> !left.isEmpty())
                    .map(left -> said("findings.refused", language, left.size()));
        }
        if (wrong.isEmpty()) {
            Inspection inspection = inspections.begun(sheet.sheet()).orElseThrow();
            next.addFlashAttribute("notice", said("findings.registered", language, inspection.getCode()));
            return "redirect:/inspections/" + inspection.getCode();
        }
        model.addAttribute("problem", wrong.get());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(
                inspections.begun(sheet.sheet()).map(sheet::of).orElse(sheet),
                findings.isEmpty() ? blank() : findings,
                model);
    }

    /** What is not registered when all that is filled in has been sent. */
    private List<Finding> left(List<Finding> findings, SheetForm sheet, Locale language) {
        Findings common = sheet.findings(reporting.mine(sheet.mine()));
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.isBlank()) {
                List<String> remarks =
                        finding.remarks().isEmpty() ? intake.register(finding, common, language) : finding.remarks();
                if (!remarks.isEmpty()) {
                    left.add(new Finding(finding.form(), finding.section(), finding.kept(), remarks));
                }
            }
        }
        return left;
    }

    /** Why nothing of the sheet can be registered, if that is so. */
    private Optional<String> wrong(SheetForm sheet, List<Finding> findings, Locale language) {
        try {
            reporting.mine(sheet.mine());
        } catch (StepRefused noMine) {
            return Optional.of(messages.getMessage(noMine, language));
        }
        boolean nothing = findings.stream().allMatch(Finding::isBlank)
                && inspections.begun(sheet.sheet()).isEmpty();
        return sheet.wrong(LocalDate.now(clock))
                .or(() -> nothing ? Optional.of("findings.nothing") : Optional.empty())
                .map(key -> said(key, language));
    }

    private static ReportForm finding(String row, SheetForm sheet, Map<String, String> typed) {
        return new ReportForm(
                row,
                sheet.mine(),
                typed.get("place-" + row),
                typed.get("field-" + row),
                sheet.source(),
                typed.get("description-" + row),
                typed.get("majorCategory-" + row),
                typed.get("fixedOnTheSpot-" + row),
                typed.get("onTheSpotMeasures-" + row),
                null);
    }

    /** Takes in the photos that came, so that they are kept whatever becomes of the row. */
    private Finding withPhotos(
            ReportForm finding,
            @Nullable String section,
            MultiValueMap<String, MultipartFile> files,
            List<Long> drop,
            Locale language)
            throws IOException {
        String draft = finding.draft();
        drafts.drop(draft, drop);
        PhotosTaken photos = new PhotosTaken(drafts.photos(draft), photoIntake, messages, language);
        photos.take(Stage.BEFORE, files.get("before-" + draft));
        photos.take(Stage.AFTER, finding.isFixedOnTheSpot() ? files.get("after-" + draft) : null);
        if (photos.fresh().isEmpty()) {
            return new Finding(finding, section, photos.all(), photos.remarks());
        }
        drafts.keep(draft, photos.fresh());
        return new Finding(finding, section, drafts.photos(draft), photos.remarks());
    }

    private List<Finding> limited(List<Finding> findings, Model model, Locale language) {
        if (findings.size() > MOST_ROWS) {
            model.addAttribute("problem", said("findings.tooMany", language, MOST_ROWS));
        }
        return findings.stream().limit(MOST_ROWS).toList();
    }

    private static List<Finding> blank() {
        return Stream.generate(Finding::blank).limit(ROWS_ADDED).toList();
    }

    private String show(SheetForm sheet, List<Finding> findings, Model model) {
        Optional<Unit> own = reporting.ownMine();
        model.addAttribute("sheet", sheet);
        model.addAttribute("findings", findings);
        model.addAttribute("begun", inspections.begun(sheet.sheet()).orElse(null));
        model.addAttribute("ownMine", own.orElse(null));
        model.addAttribute("mines", own.isPresent() ? List.of() : reporting.choosableMines());
        model.addAttribute("sections", reporting.sections(sheet.mine()));
        model.addAttribute("fields", Field.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("mostRows", MOST_ROWS);
        model.addAttribute("mostPhotos", HazardPhotos.MOST_A_STEP);
        model.addAttribute("mostMebibytes", PhotoIntake.MAX_BYTES / 1024 / 1024);
        return PAGE;
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
