package org.bihuan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Mapping;
import org.bihuan.exchange.ledger.Verdict;
import org.bihuan.sheet.SheetRefused;
import org.bihuan.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a safety officer imports a ledger: upload, preview with correction, progress, result. */
@Controller
@RequestMapping("/import")
class ImportController {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportReading reading;
    private final MessageSource messages;
    private final Clock clock;

    ImportController(Imports imports, ImportReading reading, MessageSource messages, Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String start(Model model) {
        model.addAllAttributes(startPage());
        return "exchange/start";
    }

    @PostMapping
    String upload(@RequestParam(required = false) @Nullable MultipartFile ledger) throws IOException {
        if (ledger == null || ledger.isEmpty() && name(ledger).isEmpty()) {
            throw new SheetRefused("noFile");
        }
        if (ledger.getSize() > Spreadsheets.MAX_BYTES) {
            throw SheetRefused.tooLarge();
        }
        return "redirect:/import/" + imports.upload(name(ledger), ledger.getBytes());
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        Progress progress = reading.progress(id);
        model.addAttribute("progress", progress);
        model.addAttribute("run", progress.run());
        model.addAttribute("columns", Arrays.asList(Column.values()));
        model.addAttribute("verdicts", Arrays.asList(Verdict.values()));
        model.addAttribute("verdict", verdict);
        model.addAttribute("rows", reading.rows(id, verdict, Math.max(0, page), locale));
        return "exchange/import";
    }

    /** The progress bar alone; once the import is done, the whole page is asked for again. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(@PathVariable long id, HttpServletResponse response) {
        Progress progress = reading.progress(id);
        if (!progress.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("exchange/progress :: bar", Map.of("progress", progress));
    }

    /** @param parameters for each column that means something {@code PLACE=2}, the number of the column in the file */
    @PostMapping("/{id}/mapping")
    String map(@PathVariable long id, @RequestParam Map<String, String> parameters) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            number(parameters.get(column.name())).ifPresent(number -> columns.put(column, number));
        }
        imports.map(id, new Mapping(columns));
        return "redirect:/import/" + id;
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable long id) {
        imports.confirm(id);
        return "redirect:/import/" + id;
    }

    @ExceptionHandler
    ModelAndView refused(SheetRefused refused, Locale locale) {
        HttpStatus status = refused.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY;
        return refused(status, messages.getMessage(refused, locale));
    }

    @ExceptionHandler
    ModelAndView tooLate(ImportRefused refused, Locale locale) {
        return refused(HttpStatus.CONFLICT, messages.getMessage(refused, locale));
    }

    private ModelAndView refused(HttpStatus status, String problem) {
        ModelAndView page = new ModelAndView("exchange/start", startPage(), status);
        page.addObject("problem", problem);
        return page;
    }

    private Map<String, Object> startPage() {
        return Map.of("runs", reading.newest(), "largest", Spreadsheets.MAX_BYTES, "zone", clock.getZone());
    }

    private static Optional<Integer> number(@Nullable String parameter) {
        try {
            return StringUtils.hasText(parameter) ? Optional.of(Integer.parseUnsignedInt(parameter)) : Optional.empty();
        } catch (NumberFormatException noColumn) {
            return Optional.empty();
        }
    }

    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(StringUtils.getFilename(file.getOriginalFilename()))
                .orElse("")
                .replaceAll("[\\p{Cntrl}\\\\/]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
