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
import org.bihuan.batch.Handover.Handed;
import org.bihuan.batch.Handover.Held;
import org.bihuan.organization.Succession;
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
    private final Succession succession;
    private final MessageSource messages;

    HandoverController(Handover handover, Succession succession, MessageSource messages) {
        this.handover = handover;
        this.succession = succession;
        this.messages = messages;
    }

    @GetMapping
    String people(Model model) {
        model.addAttribute("people", succession.lookedAfter());
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
        Map<String, Map<String, String>> typed = new LinkedHashMap<>();
        tasks.forEach(task -> typed.put(
                task,
                Map.of(
                        Handover.SUCCESSOR, parameters.getOrDefault(Handover.SUCCESSOR + "-" + task, ""),
                        Handover.REASON, parameters.getOrDefault(Handover.REASON + "-" + task, ""))));
        Handed handed = new Handed(List.of(), Map.of());
        if (chosen.isEmpty() || chosen.size() > Handover.MOST || !typed.keySet().containsAll(chosen)) {
            model.addAttribute("problem", messages.getMessage("batch.choose", new Object[] {Handover.MOST}, language));
        } else {
            Map<String, Map<String, String>> sent = new LinkedHashMap<>(typed);
            sent.keySet().retainAll(chosen);
            handed = handover.send(person, sent, language);
            if (handed.refused().isEmpty()) {
                next.addFlashAttribute("done", new ArrayList<>(handed.done()));
                return "redirect:/batch/handover/" + person;
            }
        }
        return again(person, typed, chosen, handed, model, response);
    }

    private String again(
            long person,
            Map<String, Map<String, String>> typed,
            Set<String> chosen,
            Handed handed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Held held = handover.of(person);
        List<HeldHazardTask> rows = held.rows().stream()
                .map(row -> row.with(
                        chosen.contains(row.task().id()),
                        typed.getOrDefault(row.task().id(), Map.of()),
                        handed.refused().get(row.task().id())))
                .toList();
        Map<String, String> gone = new LinkedHashMap<>(handed.refused());
        rows.forEach(row -> gone.remove(row.task().id()));
        model.addAttribute("done", handed.done());
        model.addAttribute("refused", handed.refused());
        model.addAttribute("gone", gone);
        show(held, rows, model);
        return PAGE;
    }

    private static void show(Held held, List<HeldHazardTask> rows, Model model) {
        Map<Integer, HeldHazardTask> lists = new LinkedHashMap<>();
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
