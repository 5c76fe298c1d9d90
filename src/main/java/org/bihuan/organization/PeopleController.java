package org.bihuan.organization;

import java.util.NoSuchElementException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's list of people, to give them passwords. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeopleController {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    private final CurrentPerson current;
    private final People people;
    private final Passwords passwords;

    PeopleController(CurrentPerson current, People people, Passwords passwords) {
        this.current = current;
        this.people = people;
        this.passwords = passwords;
    }

    @GetMapping("/people")
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
        Page<Person> found = people.search(LikePattern.containing(text), part);
        model.addAttribute("people", found);
        model.addAttribute("text", text);
        return "organization/people";
    }

    /** The password stands on the answer only: it is kept nowhere, and going back does not show it again. */
    @PostMapping("/people/{id}/password")
    String giveTemporary(@PathVariable long id, Model model) {
        try {
            model.addAttribute("password", passwords.giveTemporary(id, current.get()));
            model.addAttribute("person", people.findById(id).orElseThrow());
            return "organization/temporary-password";
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
