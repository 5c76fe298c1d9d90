package org.bihuan.supervision.filing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.sheet.LongTable;
import org.bihuan.supervision.filing.Conformity;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.FilingDesk;
import org.bihuan.supervision.filing.FilingDesk.ChangedMeanwhile;
import org.bihuan.supervision.filing.FilingDesk.Paper;
import org.bihuan.supervision.filing.FilingLine;
import org.bihuan.supervision.filing.FilingList;
import org.bihuan.supervision.filing.FilingList.Wanted;
import org.bihuan.supervision.filing.FilingOrder;
import org.bihuan.supervision.filing.Standing;
import org.bihuan.supervision.web.Paging;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has filed and who has not, and the page on which a filing is filled in. What is typed there is never lost: what cannot be saved is
 * shown again with the reason, with 422. In Tasklist it is shown without a menu.
 */
@Controller
class FilingController {

    private final FilingList list;
    private final FilingDesk desk;
    private final Duties duties;
    private final FilingWords words;
    private final MessageSource messages;
    private final Clock clock;

    FilingController(
            FilingList list, FilingDesk desk, Duties duties, FilingWords words, MessageSource messages, Clock clock) {
        this.list = list;
        this.desk = desk;
        this.duties = duties;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/filings")
    String filings(Wanted wanted, @RequestParam(defaultValue = "1") int page, Model model) {
        PageRequest asked = Paging.of(page, Sort.unsorted());
        Slice<FilingLine> found = list.find(wanted, asked.getPageNumber(), asked.getPageSize());
        model.addAttribute("filings", found);
        model.addAttribute("counts", list.counts());
        model.addAttribute("duties", duties.all());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("orders", FilingOrder.values());
        if (wanted.period() != null) {
            model.addAttribute("period", words.period(wanted.period()));
        }
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("sheet", Paging.sameAsked("/filings.xlsx"));
        Paging.show(found, model);
        return "supervision/filings";
    }

    /** The whole list as a spreadsheet. */
    @GetMapping("/filings.xlsx")
    void sheet(Wanted wanted, HttpServletResponse response, Locale language) throws IOException {
        LocalDate today = LocalDate.now(clock);
        response.setContentType(LongTable.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                LongTable.attached(messages.getMessage("filings.file", new Object[] {today.toString()}, language)));
        new FilingSheet(words, today, key -> messages.getMessage(key, null, language))
                .write(response.getOutputStream(), part -> list.all(wanted, part));
    }

    @GetMapping("/filings/{code}")
    String paper(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        Paper paper = desk.toFillIn(code).orElseThrow(FilingController::notFound);
        return paper(paper, paper.filing().getVersion(), paper.answers(), embed.isPresent(), model);
    }

    private static String paper(Paper paper, int version, Map<String, String> typed, boolean embedded, Model model) {
        model.addAttribute("paper", paper);
        model.addAttribute("version", version);
        model.addAttribute("typed", typed);
        model.addAttribute("conformities", Conformity.values());
        if (embedded) {
            model.addAttribute("embedded", true);
        }
        return "supervision/fill-filing";
    }

    @PostMapping("/filings/{code}")
    String keep(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Paper paper = desk.toFillIn(code).orElseThrow(FilingController::notFound);
        boolean embedded = typed.containsKey("embed");
        Map<String, String> answers = answers(paper, typed);
        try {
            save(code, version, answers);
        } catch (StepRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.getMessage(refused, language));
            int shown = refused instanceof ChangedMeanwhile ? paper.filing().getVersion() : version;
            return paper(paper, shown, answers, embedded, model);
        }
        next.addFlashAttribute("notice", messages.getMessage("filing.saved", null, language));
        return "redirect:/matters/" + code + (embedded ? "?embed" : "");
    }

    private static Map<String, String> answers(Paper paper, Map<String, String> typed) {
        return paper.inputs()
                .collect(Collectors.toMap(input -> input, input -> typed.getOrDefault("field." + input, "")));
    }

    /** Of two who save at the same moment, the second is told what one is told who saves later. */
    private void save(String code, int version, Map<String, String> typed) {
        try {
            desk.keep(code, version, typed);
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new ChangedMeanwhile();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
