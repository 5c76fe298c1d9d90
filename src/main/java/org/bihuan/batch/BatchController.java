package org.bihuan.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which a safety officer grades and assigns many hazards in one sitting. */
@Controller
@RequestMapping("/batch")
class BatchController {

    private static final String PAGE = "batch/batch";

    private final WaitingHazards waiting;
    private final Sending sending;
    private final RowChoices choices;
    private final DeadlinePlan plan;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Clock clock;

    BatchController(
            WaitingHazards waiting,
            Sending sending,
            RowChoices choices,
            DeadlinePlan plan,
            CurrentPerson current,
            MessageSource messages,
            Clock clock) {
        this.waiting = waiting;
        this.sending = sending;
        this.choices = choices;
        this.plan = plan;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String start() {
        return "redirect:/batch/" + BatchStep.GRADE.path();
    }

    @GetMapping("/{path}")
    String show(@PathVariable String path, @ModelAttribute("question") Question question, Model model) {
        BatchStep step = step(path);
        Unit mine = mine();
        List<WaitingHazard> found = waiting.page(step, mine, question);
        List<WaitingHazard> shown = found.subList(0, Math.min(found.size(), WaitingHazards.MOST));
        model.addAttribute("previous", question.number() > 1 ? address(question.number() - 1) : null);
        model.addAttribute("next", found.size() > shown.size() ? address(question.number() + 1) : null);
        Function<WaitingHazard, Map<String, String>> proposed = proposals(step, mine);
        show(
                step,
                mine,
                shown.stream()
                        .map(hazard -> new Row(hazard, false, proposed.apply(hazard), null))
                        .toList(),
                model);
        return PAGE;
    }

    /**
     * Sends the chosen rows. If one is refused, the page comes back with 422 and holds what is not done, as it was typed.
     *
     * @param codes the hazards of the page
     * @param chosen those of them that are sent
     * @param parameters what was typed, by field and code, such as {@code grade-QSS-2026-0001}
     */
    @PostMapping("/{path}")
    String send(
            @PathVariable String path,
            @ModelAttribute("question") Question question,
            @RequestParam(defaultValue = "") List<String> codes,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        BatchStep step = step(path);
        Unit mine = mine();
        TypedRows rows = TypedRows.of(codes, chosen, step.fields(), parameters);
        Sent sent = Sent.NOTHING;
        if (rows.isSendable(WaitingHazards.MOST)) {
            sent = sending.send(step, rows.sent(), language);
            if (sent.refused().isEmpty()) {
                next.addFlashAttribute("done", new ArrayList<>(sent.done()));
                return "redirect:"
                        + question.within(UriComponentsBuilder.fromPath("/batch/" + step.path()))
                                .encode()
                                .toUriString();
            }
        } else {
            model.addAttribute(
                    "problem", messages.getMessage("batch.choose", new Object[] {WaitingHazards.MOST}, language));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        again(step, mine, rows, sent, model);
        return PAGE;
    }

    private void again(BatchStep step, Unit mine, TypedRows typed, Sent sent, Model model) {
        List<Row> rows = waiting.still(step, mine, typed.all().keySet()).stream()
                .map(hazard -> new Row(
                        hazard,
                        typed.chosen().contains(hazard.code()),
                        typed.of(hazard.code()),
                        sent.refused().get(hazard.code())))
                .toList();
        sent.tell(model, rows.stream().map(row -> row.hazard().code()).toList());
        show(step, mine, rows, model);
    }

    private void show(BatchStep step, Unit mine, List<Row> rows, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("steps", BatchStep.values());
        model.addAttribute("rows", rows);
        model.addAttribute("most", WaitingHazards.MOST);
        model.addAttribute("fields", Field.values());
        model.addAttribute("grades", Grade.values());
        if (step == BatchStep.ASSIGN && !rows.isEmpty()) {
            model.addAttribute("choices", choices.ofAssignment(mine));
        }
    }

    /** What a row holds at first: what the form of its task would show. */
    private Function<WaitingHazard, Map<String, String>> proposals(BatchStep step, Unit mine) {
        if (step == BatchStep.GRADE) {
            return hazard -> {
                Grade proposed = hazard.grade();
                return Map.of("grade", proposed == null ? "" : proposed.name());
            };
        }
        LocalDate today = LocalDate.now(clock);
        Map<Grade, String> deadlines = new EnumMap<>(Grade.class);
        return hazard -> {
            Map<String, String> proposed = new HashMap<>();
            Grade grade = hazard.grade();
            if (grade != null) {
                proposed.put("deadline", deadlines.computeIfAbsent(grade, each -> plan.deadline(each, mine, today)
                        .toString()));
            }
            if (hazard.section() != null) {
                proposed.put("section", hazard.section());
            }
            return proposed;
        };
    }

    private static BatchStep step(String path) {
        return BatchStep.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws AccessDeniedException for who works for no mine: nothing can wait for them here */
    private Unit mine() {
        return current.get().mine().orElseThrow(() -> new AccessDeniedException("works for no mine"));
    }

    /** The same list, on another page. */
    private static String address(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }
}
