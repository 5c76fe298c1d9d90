package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.workflow.OpenTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one comes to after logging in: what waits, and where to go. */
@Controller
class HomeController {

    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final HazardAccess hazards;
    private final OpenTasks tasks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HomeController(
            CurrentPerson current,
            Jurisdictions jurisdictions,
            HazardAccess hazards,
            OpenTasks tasks,
            WorkingCalendar calendar,
            Clock clock) {
        this.current = current;
        this.jurisdictions = jurisdictions;
        this.hazards = hazards;
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = current.actor();
        Person person = actor.person();
        Jurisdiction seen = jurisdictions.of(person);
        model.addAttribute("person", person);
        model.addAttribute("absent", actor.absent());
        model.addAttribute("tasks", tasks.count());
        if (seen.everything() || !seen.mines().isEmpty()) {
            model.addAttribute("overdue", hazards.overdue());
        }
        if (person.holds(Role.ADMINISTRATOR)) {
            model.addAttribute("calendarsWanted", calendar.wanted(LocalDate.now(clock)));
        }
        return "home";
    }
}
