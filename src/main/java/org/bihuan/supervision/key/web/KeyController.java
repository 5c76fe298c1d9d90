package org.bihuan.supervision.key.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bihuan.supervision.key.KeyDesk;
import org.bihuan.supervision.web.Paging;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of key supervision, for everybody of the bureau and nobody else, and the form by which the head of an office proposes a mine. */
@Controller
class KeyController {

    private final KeyDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    KeyController(KeyDesk desk, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param days since it was listed, 0 on the day itself */
    record Line(KeyDesk.Entry entry, long days) {}

    @GetMapping("/key-supervision")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        if (!desk.isOfBureau()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        Slice<Line> mines = desk.listed(Paging.of(page, Sort.unsorted()))
                .map(entry ->
                        new Line(entry, ChronoUnit.DAYS.between(entry.mine().listedOn(), today)));
        model.addAttribute("mines", mines);
        model.addAttribute("mayPropose", desk.mayPropose());
        Paging.show(mines, model);
        return "supervision/key-list";
    }

    @GetMapping("/key-supervision/propose")
    String propose(Model model) {
        if (!desk.mayPropose()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("choices", desk.proposable());
        return "supervision/propose-key";
    }

    @PostMapping("/key-supervision/propose")
    String propose(
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            String code = desk.propose(mine, reason);
            next.addFlashAttribute("notice", messages.getMessage("key.proposed", null, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.getMessage(refused, language));
            model.addAttribute("chosen", mine);
            model.addAttribute("reason", reason);
            return propose(model);
        }
    }
}
