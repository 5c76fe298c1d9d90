package org.bihuan.organization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.organization.FlawWords.Said;
import org.bihuan.organization.JudgedPerson.Verdict;
import org.bihuan.organization.PeopleImport.Preview;
import org.bihuan.sheet.SheetRefused;
import org.bihuan.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which an administrator takes over a list of people: upload, look, take. */
@Controller
@RequestMapping("/people/import")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeopleImportController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_NAME = 200;
    private static final int LAST_PAGE = 100_000;

    private final PeopleImport imports;
    private final PeopleExport export;
    private final FlawWords words;
    private final MessageSource messages;

    PeopleImportController(PeopleImport imports, PeopleExport export, FlawWords words, MessageSource messages) {
        this.imports = imports;
        this.export = export;
        this.words = words;
        this.messages = messages;
    }

    /** A row as the page shows it. */
    record Row(int line, Verdict verdict, String login, String name, String difference, List<Said> flaws) {}

    @GetMapping
    String start() {
        return "organization/people-import";
    }

    /** Those who are known, to be corrected and imported again. */
    @GetMapping("/people.xlsx")
    ResponseEntity<byte[]> known(@RequestParam(defaultValue = "") String text, Locale language) {
        String name = messages.getMessage("people.title", null, language) + ".xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(export.toExcel(text, language));
    }

    @PostMapping
    String upload(@RequestParam(required = false) @Nullable MultipartFile list) throws IOException {
        if (list == null || list.isEmpty()) {
            throw new SheetRefused("noFile");
        }
        if (list.getSize() > Spreadsheets.MAX_BYTES) {
            throw SheetRefused.tooLarge();
        }
        return "redirect:/people/import/" + imports.keep(name(list), list.getBytes());
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale language) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        Preview preview = imports.preview(id, verdict, number).orElseThrow(PeopleImportController::gone);
        model.addAttribute("id", id);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "rows", preview.rows().stream().map(row -> row(row, language)).toList());
        model.addAttribute("verdicts", Arrays.asList(Verdict.values()));
        model.addAttribute("verdict", verdict);
        model.addAttribute("page", number);
        return "organization/people-preview";
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable String id, RedirectAttributes answer, Locale language) {
        int taken = imports.take(id).orElseThrow(PeopleImportController::gone);
        answer.addFlashAttribute("notice", messages.getMessage("people.import.taken", new Object[] {taken}, language));
        return "redirect:/people/import/" + id;
    }

    @ExceptionHandler
    ModelAndView refused(SheetRefused refused, Locale language) {
        HttpStatus status = refused.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY;
        ModelAndView page = new ModelAndView("organization/people-import");
        page.setStatus(status);
        page.addObject("problem", messages.getMessage(refused, language));
        return page;
    }

    private Row row(JudgedPerson row, Locale language) {
        return new Row(
                row.line(),
                row.verdict(),
                row.login(),
                row.facts().map(PersonFacts::name).orElse(row.typed().text(PersonColumn.NAME)),
                row.difference(),
                words.say(row.flaws(), language));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(StringUtils.getFilename(file.getOriginalFilename()))
                .orElse("")
                .replaceAll("[\\p{Cntrl}\\\\/]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
