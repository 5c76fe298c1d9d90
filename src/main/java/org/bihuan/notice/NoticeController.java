package org.bihuan.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.hazard.Inspection;
import org.bihuan.notice.NoticeDesk.OfInspection;
import org.bihuan.notice.NoticeDesk.Sheet;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages and documents of rectification notices and re-check sheets. */
@Controller
class NoticeController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final NoticeDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    NoticeController(NoticeDesk desk, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/inspections/{code}/notices")
    String ofInspection(@PathVariable String code, Model model) {
        model.addAttribute("of", inspection(code));
        return "notice/notices";
    }

    @PostMapping("/inspections/{code}/notices")
    String issue(@PathVariable String code, @RequestParam long section, RedirectAttributes next, Locale language) {
        Inspection inspection = inspection(code).inspection();
        try {
            return "redirect:/notices/" + desk.issue(inspection, section);
        } catch (StepRefused refused) {
            next.addFlashAttribute("problem", messages.getMessage(refused, language));
            return "redirect:/inspections/" + inspection.getCode() + "/notices";
        }
    }

    @GetMapping("/notices/{code}")
    String notice(@PathVariable String code, Model model, Locale language) {
        Sheet sheet = sheet(code);
        model.addAttribute("sheet", sheet);
        model.addAttribute("document", notice(sheet, language));
        model.addAttribute(
                "moved", sheet.lines().stream().filter(NoticeLine::isMoved).toList());
        if (sheet.notice().getReviewCode() != null) {
            model.addAttribute("review", review(sheet, language));
        }
        return "notice/notice";
    }

    @PostMapping("/notices/{code}/review")
    String review(@PathVariable String code, RedirectAttributes next, Locale language) {
        String known = sheet(code).notice().getCode();
        try {
            desk.review(known);
        } catch (StepRefused refused) {
            next.addFlashAttribute("problem", messages.getMessage(refused, language));
        }
        return "redirect:/notices/" + known;
    }

    @GetMapping("/notices/{code}/notice.docx")
    ResponseEntity<byte[]> noticeDocument(@PathVariable String code, Locale language) {
        Sheet sheet = sheet(code);
        return word(sheet.notice().getCode(), notice(sheet, language));
    }

    @GetMapping("/notices/{code}/review.docx")
    ResponseEntity<byte[]> reviewDocument(@PathVariable String code, Locale language) {
        Sheet sheet = sheet(code);
        String number = sheet.notice().getReviewCode();
        if (number == null) {
            throw notFound();
        }
        return word(number, review(sheet, language));
    }

    private NoticeDocument notice(Sheet sheet, Locale language) {
        Notice notice = sheet.notice();
        List<List<String>> table = table(
                language,
                sheet,
                List.of(
                        "notice.hazard",
                        "field.place",
                        "field.description",
                        "field.grade",
                        "field.measures",
                        "field.deadline",
                        "field.rectifier"),
                line -> Stream.of(
                        line.code(),
                        line.place(),
                        line.description(),
                        line.grade() == null ? "" : said("grade." + line.grade(), language),
                        line.measures(),
                        line.deadline(),
                        line.rectifier()));
        return new NoticeDocument(
                said("notice.title", language),
                facts(notice.getCode(), notice, language),
                table,
                List.of(
                        said("notice.sign.issuer", language, notice.getIssuer().getName(), day(notice.getIssuedAt())),
                        said("notice.sign.received", language)));
    }

    private NoticeDocument review(Sheet sheet, Locale language) {
        Notice notice = sheet.notice();
        List<List<String>> table = table(
                language,
                sheet,
                List.of(
                        "notice.hazard",
                        "field.place",
                        "field.description",
                        "field.rectification",
                        "field.acceptor",
                        "notice.acceptedOn"),
                line -> Stream.of(
                        line.code(),
                        line.place(),
                        line.description(),
                        line.rectification(),
                        line.acceptor(),
                        line.acceptedOn()));
        List<String> facts = new ArrayList<>(facts(Objects.requireNonNull(notice.getReviewCode()), notice, language));
        facts.add(said("notice.of", language, notice.getCode()));
        return new NoticeDocument(
                said("notice.review.title", language),
                facts,
                table,
                List.of(
                        said(
                                "notice.sign.reviewer",
                                language,
                                Objects.requireNonNull(notice.getReviewer()).getName(),
                                day(Objects.requireNonNull(notice.getReviewedAt()))),
                        said("notice.sign.unit", language)));
    }

    private List<String> facts(String number, Notice notice, Locale language) {
        Inspection inspection = notice.getInspection();
        return List.of(
                said("notice.number", language, number),
                said(
                        "notice.mine",
                        language,
                        inspection.getMine().getName(),
                        notice.getSection().getName()),
                said(
                        "notice.inspection",
                        language,
                        inspection.getCode(),
                        inspection.getInspectedOn().toString(),
                        said("source." + inspection.getSource(), language),
                        inspection.getInspector().getName()));
    }

    private List<List<String>> table(
            Locale language, Sheet sheet, List<String> headings, Function<NoticeLine, Stream<@Nullable Object>> cells) {
        List<List<String>> table = new ArrayList<>();
        table.add(headings.stream().map(key -> said(key, language)).toList());
        sheet.lines()
                .forEach(line -> table.add(cells.apply(line)
                        .map(cell -> Objects.toString(cell, ""))
                        .toList()));
        return table;
    }

    private OfInspection inspection(String code) {
        return desk.ofInspection(code).orElseThrow(NoticeController::notFound);
    }

    private Sheet sheet(String code) {
        return desk.sheet(code).orElseThrow(NoticeController::notFound);
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static ResponseEntity<byte[]> word(String name, NoticeDocument document) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.toWord());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
