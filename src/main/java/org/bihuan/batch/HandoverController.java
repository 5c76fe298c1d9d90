package org.bihuan.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bihuan.batch.Handover.Held;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the open tasks of somebody who leaves are handed to others. */
@Controller
@RequestMapping("/batch/handover")
class HandoverController {

    private static final String PAGE = "batch/handover";

    private final Handover handover;
    private final MessageSource messages;

    HandoverController(Handover handover, MessageSource messages) {
        this.handover = handover;
        this.messages = messages;
    }

    @GetMapping
    String people(Model model) {
        model.addAttribute("people", handover.people());
        return "batch/handover-people";
    }

    @GetMapping("/{person}")
    String show(@PathVariable long person, Model model) {
        Held held = handover.of(person);
        show(held, held.rows(), model);
        return PAGE;
    }

    /**
     * Sends the chosen rows. If one is refused, the page comes back with 422 and holds what is not done, as it was typed.
     *
     * @param tasks the tasks of the page
     * @param chosen those of them that are sent
     * @param parameters what was typed, by field and task, such as {@code successor-17}
     */
    @PostMapping("/{person}")
    String send(
            @PathVariable long person,
            @RequestParam(defaultValue = "") List<String> tasks,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        TypedRows rows = TypedRows.of(tasks, chosen, Handover.FIELDS, parameters);
        Sent sent = Sent.NOTHING;
        if (rows.isSendable(Handover.MOST)) {
            sent = handover.send(person, rows.sent(), language);
            if (sent.refused().isEmpty()) {
                next.addFlashAttribute("done", new ArrayList<>(sent.done()));
                return "redirect:/batch/handover/" + person;
            }
        } else {
            model.addAttribute("problem", messages.getMessage("batch.choose", new Object[] {Handover.MOST}, language));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        again(handover.of(person), rows, sent, model);
        return PAGE;
    }

    private static void again(Held held, TypedRows typed, Sent sent, Model model) {
        List<HeldRow> rows = held.rows().stream()
                .map(row -> row.with(
                        typed.chosen().contains(row.id()),
                        typed.of(row.id()),
                        sent.refused().get(row.id())))
                .toList();
        sent.tell(model, rows.stream().map(HeldRow::id).toList());
        show(held, rows, model);
    }

    private static void show(Held held, List<HeldRow> rows, Model model) {
        Map<Integer, HeldRow> lists = new LinkedHashMap<>();
        rows.forEach(row -> lists.putIfAbsent(row.list(), row));
        model.addAttribute("person", held.person());
        model.addAttribute("rows", rows);
        model.addAttribute("more", held.more());
        model.addAttribute("lists", lists.values());
        model.addAttribute(
                "everybody",
                rows.stream()
                        .flatMap(row -> row.successors().stream())
                        .distinct()
                        .toList());
        model.addAttribute("longest", Handover.LONGEST_REASON);
    }

    /** Nobody whose tasks are for the person logged in to hand over. */
    @ExceptionHandler(NoSuchElementException.class)
    void nobody(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
