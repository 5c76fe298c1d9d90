package org.bihuan.notification;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The outbox on the web, so that reminders are seen even where no mail server is configured. */
@Controller
@RequestMapping("/outbox")
class OutboxPages {

    private static final int LAST_PAGE = 100_000;

    private final OutboxReading reading;
    private final OutboxResending resending;
    private final OutboxDispatcher dispatcher;
    private final MailHours hours;
    private final Clock clock;

    OutboxPages(
            OutboxReading reading,
            OutboxResending resending,
            OutboxDispatcher dispatcher,
            MailHours hours,
            Clock clock) {
        this.reading = reading;
        this.resending = resending;
        this.dispatcher = dispatcher;
        this.hours = hours;
        this.clock = clock;
    }

    @ModelAttribute("hours")
    MailHours hours() {
        return hours;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String list(OutboxFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        OutboxList list = reading.list(filter, Math.max(0, Math.min(page, LAST_PAGE)));
        model.addAttribute("list", list);
        model.addAttribute("failed", list.everybody() ? resending.failed() : 0);
        model.addAttribute("filter", filter);
        model.addAttribute("states", LetterState.values());
        model.addAttribute("serverMissing", !dispatcher.hasServer());
        return "outbox/list";
    }

    @GetMapping("/{id}")
    String letter(@PathVariable long id, Model model) {
        model.addAttribute(
                "view", reading.letter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "outbox/letter";
    }
}
