package org.bihuan.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.bihuan.calendar.CalendarProblem;
import org.bihuan.calendar.CalendarYears;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which years' holidays are known, and where this year's and the next one's are written. */
@Controller
@RequestMapping("/calendars")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CalendarController {

    private static final String LIST = "redirect:/calendars";
    private static final String FORM = "administration/calendar";

    private final CalendarYears calendars;
    private final CalendarEditing editing;
    private final WorkingCalendar working;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(
            CalendarYears calendars,
            CalendarEditing editing,
            WorkingCalendar working,
            MessageSource messages,
            Clock clock) {
        this.calendars = calendars;
        this.editing = editing;
        this.working = working;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("years", calendars.years());
        model.addAttribute("wanted", working.wanted(LocalDate.now(clock)));
        model.addAttribute("thisYear", Year.from(LocalDate.now(clock)));
        return "administration/calendars";
    }

    @GetMapping("/{number}")
    String show(@PathVariable int number, Model model, Locale language) {
        Year year = writable(number);
        return form(year, calendars.text(year, language), working.provisional(year), model);
    }

    @PostMapping("/{number}")
    String write(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean provisional,
            Model model,
            RedirectAttributes answer,
            HttpServletResponse response,
            Locale language) {
        Year year = writable(number);
        try {
            editing.write(year, days, provisional);
        } catch (CalendarProblem problem) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", say("calendars.refused", language, problem.line(), problem.what(language)));
            return form(year, days, provisional, model);
        }
        answer.addFlashAttribute("notice", say("calendars.written", language, year.toString()));
        return LIST;
    }

    @PostMapping("/{number}/forget")
    String forget(@PathVariable int number, RedirectAttributes answer, Locale language) {
        Year year = writable(number);
        editing.forget(year);
        answer.addFlashAttribute("notice", say("calendars.forgotten", language, year.toString()));
        return LIST;
    }

    private static String form(Year year, String days, boolean provisional, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("days", days);
        model.addAttribute("provisional", provisional);
        return FORM;
    }

    /** What has passed is history: deadlines were counted by it. */
    private Year writable(int number) {
        Year year = Year.of(Math.max(Year.MIN_VALUE, Math.min(number, Year.MAX_VALUE)));
        if (!calendars.canBeWritten(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
