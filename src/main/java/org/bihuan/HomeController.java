package org.bihuan;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page, and the page one comes to after it. */
@Controller
class HomeController {

    @GetMapping("/login")
    String logIn() {
        return "login";
    }

    @GetMapping("/")
    String home() {
        return "home";
    }
}
