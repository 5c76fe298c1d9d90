package org.bihuan.administration;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the menu leads administrators: to the first of their pages, which all show the way to the others. */
@Controller
class AdministrationController {

    @GetMapping("/administration")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String first() {
        return "redirect:/people";
    }
}
