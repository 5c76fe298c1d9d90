package org.bihuan;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page. */
@Controller
class LogInController {

    @GetMapping("/login")
    String logIn() {
        return "login";
    }
}
