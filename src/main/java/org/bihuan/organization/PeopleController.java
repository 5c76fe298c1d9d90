package org.bihuan.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrators' people: to find, add and change them, to let them leave and come back, to give them passwords. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeopleController {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final String FORM = "organization/person";

    private final CurrentPerson current;
    private final PeopleAdministration people;
    private final Passwords passwords;
    private final FlawWords words;
    private final MessageSource messages;

    PeopleController(
            CurrentPerson current,
            PeopleAdministration people,
            Passwords passwords,
            FlawWords words,
            MessageSource messages) {
        this.current = current;
        this.people = people;
        this.passwords = passwords;
        this.words = words;
        this.messages = messages;
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return Arrays.asList(Role.values());
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
        model.addAttribute("people", people.search(text, role, part));
        model.addAttribute("text", text);
        model.addAttribute("role", role);
        return "organization/people";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return FORM;
    }

    @PostMapping("/new")
    String add(PersonForm form, Model model, RedirectAttributes answer, HttpServletResponse response, Locale language) {
        List<PersonFlaw> flaws = people.add(form.typed());
        return flaws.isEmpty()
                ? done("/people?text=" + form.typed().text(PersonColumn.LOGIN), "people.added", answer, language)
                : refused(flaws, form, model, response, language);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("person", people.line(id).orElseThrow());
        model.addAttribute("form", people.form(id).orElseThrow());
        model.addAttribute("openTasks", people.openTasksToHandOver(id));
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes answer,
            HttpServletResponse response,
            Locale language) {
        List<PersonFlaw> flaws = people.change(id, form.typed());
        if (flaws.isEmpty()) {
            return done("/people/" + id, "people.changed", answer, language);
        }
        model.addAttribute("person", people.line(id).orElseThrow());
        return refused(flaws, form, model, response, language);
    }

    /** @param state {@code false} for somebody who leaves, {@code true} for somebody who comes back */
    @PostMapping("/{id}/active")
    String activate(@PathVariable long id, @RequestParam boolean state, RedirectAttributes answer, Locale language) {
        List<PersonFlaw> flaws = people.activate(id, state);
        if (flaws.isEmpty()) {
            return done("/people/" + id, state ? "people.returned" : "people.left", answer, language);
        }
        answer.addFlashAttribute("problem", words.say(flaws, language).get(0).fault());
        return "redirect:/people/" + id;
    }

    /** The password stands on the answer only: it is kept nowhere, and going back does not show it again. */
    @PostMapping("/{id}/password")
    String giveTemporary(@PathVariable long id, Model model) {
        model.addAttribute("password", passwords.giveTemporary(id, current.get()));
        model.addAttribute("person", people.line(id).orElseThrow());
        return "organization/temporary-password";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void nobody(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Nothing that was typed is lost. */
    private String refused(
            List<PersonFlaw> flaws, PersonForm form, Model model, HttpServletResponse response, Locale language) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("form", form);
        model.addAttribute("flaws", words.say(flaws, language));
        return FORM;
    }

    private String done(String where, String message, RedirectAttributes answer, Locale language) {
        answer.addFlashAttribute("notice", messages.getMessage(message, null, language));
        return "redirect:" + where;
    }
}
