package org.bihuan.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.organization.UnitImport.Taken;
import org.bihuan.sheet.SheetRefused;
import org.bihuan.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrators' units: to find, add and change them, one at a time or by a list. */
@Controller
@RequestMapping("/units")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UnitsController {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final String FORM = "organization/unit";
    private static final String IMPORT = "organization/units-import";

    private final Units units;
    private final UnitAdministration administration;
    private final UnitImport imports;
    private final MessageSource messages;

    UnitsController(Units units, UnitAdministration administration, UnitImport imports, MessageSource messages) {
        this.units = units;
        this.administration = administration;
        this.imports = imports;
        this.messages = messages;
    }

    @ModelAttribute("kinds")
    List<UnitKind> kinds() {
        return Arrays.asList(UnitKind.values());
    }

    @ModelAttribute("operations")
    List<Operation> operations() {
        return Arrays.asList(Operation.values());
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
        model.addAttribute("units", units.search(LikePattern.containing(text), part));
        model.addAttribute("text", text);
        return "organization/units";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", UnitForm.empty());
        return FORM;
    }

    @PostMapping("/new")
    String add(UnitForm form, Model model, RedirectAttributes answer, HttpServletResponse response, Locale language) {
        try {
            administration.add(form);
        } catch (ChangeRefused refused) {
            return refused(refused, form, model, response, language);
        }
        return done("units.added", form, answer, language);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("form", known(code));
        model.addAttribute("known", true);
        return FORM;
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            UnitForm form,
            Model model,
            RedirectAttributes answer,
            HttpServletResponse response,
            Locale language) {
        UnitForm typed = new UnitForm(
                code,
                form.name(),
                known(code).kind(),
                form.parent(),
                form.supervisor(),
                form.workingDays(),
                form.operation());
        try {
            administration.put(typed);
        } catch (ChangeRefused refused) {
            model.addAttribute("known", true);
            return refused(refused, typed, model, response, language);
        }
        return done("units.changed", typed, answer, language);
    }

    @GetMapping("/import")
    String start() {
        return IMPORT;
    }

    /** A row of a list as the page shows it. */
    record Row(Taken taken, @Nullable String problem) {}

    @PostMapping("/import")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile list,
            Model model,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        try {
            List<Row> rows = imports.take(content(list)).stream()
                    .map(taken -> new Row(taken, problem(taken.refused(), language)))
                    .toList();
            model.addAttribute("rows", rows);
        } catch (SheetRefused refused) {
            response.setStatus(
                    refused.isTooLarge()
                            ? HttpStatus.PAYLOAD_TOO_LARGE.value()
                            : HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.getMessage(refused, language));
        }
        return IMPORT;
    }

    private static byte[] content(@Nullable MultipartFile list) throws IOException {
        if (list == null || list.isEmpty()) {
            throw new SheetRefused("noFile");
        }
        if (list.getSize() > Spreadsheets.MAX_BYTES) {
            throw SheetRefused.tooLarge();
        }
        return list.getBytes();
    }

    private @Nullable String problem(@Nullable ChangeRefused refused, Locale language) {
        return refused == null ? null : messages.getMessage(refused.key(), refused.arguments(), language);
    }

    private UnitForm known(String code) {
        return administration.form(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Nothing that was typed is lost. */
    private String refused(
            ChangeRefused refused, UnitForm form, Model model, HttpServletResponse response, Locale language) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem(refused, language));
        return FORM;
    }

    private String done(String message, UnitForm form, RedirectAttributes answer, Locale language) {
        answer.addFlashAttribute("notice", messages.getMessage(message, null, language));
        answer.addAttribute("text", UnitForm.text(form.code()));
        return "redirect:/units";
    }
}
