package org.bihuan.demo;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.calendar.TravelClock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever is logged in to the demo advances its clock to see reminders come and deadlines pass. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class ClockPage {

    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ClockAdvance advance;
    private final TravelClock clock;
    private final MessageSource messages;

    ClockPage(ClockAdvance advance, TravelClock clock, MessageSource messages) {
        this.advance = advance;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("leaps", Leap.values());
        return "demo/clock";
    }

    @PostMapping
    String advance(@RequestParam Leap by, Locale locale, RedirectAttributes answer) {
        int timers = advance.by(by);
        String now = MINUTES.format(ZonedDateTime.now(clock));
        answer.addFlashAttribute(
                "notice", messages.getMessage("demo.clock.advanced", new Object[] {now, timers}, locale));
        return "redirect:/demo/clock";
    }
}
