package org.bihuan.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody says when they are away and who stands in; administrators also for others. */
@Controller
class AbsenceController {

    private static final String OWN = "/absence";
    private static final String OF_ANYBODY = "/people/{person}/absence";
    private static final String ADMINISTRATORS = "hasRole('ADMINISTRATOR')";

    private final CurrentPerson current;
    private final TakingLeave leave;
    private final MessageSource messages;
    private final Clock clock;

    AbsenceController(CurrentPerson current, TakingLeave leave, MessageSource messages, Clock clock) {
        this.current = current;
        this.leave = leave;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(OWN)
    String own(Model model) {
        return page(current.get(), OWN, AbsenceForm.empty(), model);
    }

    @PostMapping(OWN)
    String take(
            AbsenceForm form, Model model, RedirectAttributes answer, HttpServletResponse response, Locale language) {
        return take(current.get(), OWN, form, model, answer, response, language);
    }

    @PostMapping(OWN + "/{id}/end")
    String end(@PathVariable long id, RedirectAttributes answer, Locale language) {
        return end(current.get(), OWN, id, answer, language);
    }

    @GetMapping(OF_ANYBODY)
    @PreAuthorize(ADMINISTRATORS)
    String ofAnybody(@PathVariable long person, Model model) {
        return page(anybody(person), of(person), AbsenceForm.empty(), model);
    }

    @PostMapping(OF_ANYBODY)
    @PreAuthorize(ADMINISTRATORS)
    String takeForAnybody(
            @PathVariable long person,
            AbsenceForm form,
            Model model,
            RedirectAttributes answer,
            HttpServletResponse response,
            Locale language) {
        return take(anybody(person), of(person), form, model, answer, response, language);
    }

    @PostMapping(OF_ANYBODY + "/{id}/end")
    @PreAuthorize(ADMINISTRATORS)
    String endForAnybody(@PathVariable long person, @PathVariable long id, RedirectAttributes answer, Locale language) {
        return end(anybody(person), of(person), id, answer, language);
    }

    @ExceptionHandler(NoSuchElementException.class)
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private String page(Person person, String path, AbsenceForm form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("path", path);
        model.addAttribute("form", form);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("absences", leave.of(person));
        model.addAttribute("colleagues", leave.colleagues(person));
        return "organization/absence";
    }

    /** Nothing that was typed is lost. */
    private String take(
            Person person,
            String path,
            AbsenceForm form,
            Model model,
            RedirectAttributes answer,
            HttpServletResponse response,
            Locale language) {
        try {
            leave.take(person, form);
        } catch (ChangeRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", messages.getMessage(refused.key(), refused.arguments(), language));
            return page(person, path, form, model);
        }
        return done("absence.taken", path, answer, language);
    }

    private String end(Person person, String path, long id, RedirectAttributes answer, Locale language) {
        leave.end(person, id);
        return done("absence.ended", path, answer, language);
    }

    private String done(String message, String path, RedirectAttributes answer, Locale language) {
        answer.addFlashAttribute("notice", messages.getMessage(message, null, language));
        return "redirect:" + path;
    }

    private Person anybody(long id) {
        return leave.person(id).orElseThrow();
    }

    private static String of(long person) {
        return "/people/" + person + "/absence";
    }
}
