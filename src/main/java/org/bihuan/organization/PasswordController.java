package org.bihuan.organization;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody changes their own password, and logs in again with the new one. */
@Controller
class PasswordController {

    private static final String PAGE = "organization/password";

    private final CurrentPerson current;
    private final Passwords passwords;

    PasswordController(CurrentPerson current, Passwords passwords) {
        this.current = current;
        this.passwords = passwords;
    }

    @GetMapping("/password")
    String show() {
        return PAGE;
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        Person person = current.get();
        String problem = problem(person, old, fresh, again);
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("wrong", problem);
            return PAGE;
        }
        passwords.change(person, fresh);
        request.logout();
        return "redirect:/login?changed";
    }

    private @Nullable String problem(Person person, String old, String fresh, String again) {
        if (!passwords.matches(person, old)) {
            return "organization.password.old.wrong";
        }
        if (!Passwords.isStrong(fresh, person)) {
            return "organization.password.weak";
        }
        if (fresh.equals(old)) {
            return "organization.password.same";
        }
        return fresh.equals(again) ? null : "organization.password.different";
    }
}
