package org.bihuan.supervision.visit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bihuan.hazard.Field;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.supervision.visit.VisitDesk;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitPlan;
import org.bihuan.supervision.visit.VisitYear;
import org.bihuan.supervision.web.Rows;
import org.bihuan.supervision.web.WrittenPages;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which visits are listed by year, planned, and their findings written. What cannot be saved is shown again as it was typed,
 * with the reason, with 422.
 */
@Controller
class VisitController {

    private static final int FIRST_YEAR = 2019;

    private final VisitDesk desk;
    private final MineVisits visits;
    private final VisitPlan plan;
    private final Jurisdictions jurisdictions;
    private final CurrentPerson current;
    private final WrittenPages pages;
    private final MessageSource messages;
    private final Clock clock;

    VisitController(
            VisitDesk desk,
            MineVisits visits,
            VisitPlan plan,
            Jurisdictions jurisdictions,
            CurrentPerson current,
            WrittenPages pages,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.visits = visits;
        this.plan = plan;
        this.jurisdictions = jurisdictions;
        this.current = current;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/visits")
    String visits(@RequestParam(required = false) @Nullable Integer year, Model model) {
        YearMonth today = YearMonth.now(clock);
        int asked = Math.min(Math.max(year == null ? today.getYear() : year, FIRST_YEAR), today.getYear() + 1);
        List<Visit> found = desk.during(LocalDate.of(asked, 1, 1), LocalDate.of(asked, 12, 31));
        model.addAttribute("year", asked);
        model.addAttribute("earlier", asked > FIRST_YEAR ? asked - 1 : null);
        model.addAttribute("later", asked <= today.getYear() ? asked + 1 : null);
        model.addAttribute("visits", found);
        model.addAttribute("mayPlan", desk.mayPlan());
        if (jurisdictions.of(current.get()).everything()) {
            model.addAttribute("current", today);
            model.addAttribute(
                    "months",
                    VisitYear.of(found, YearMonth.of(asked, 1), last(asked, today), plan)
                            .months());
        }
        return "supervision/visits";
    }

    /** Of this year the months so far and those to come as far as one plans ahead: the next one. */
    private static YearMonth last(int year, YearMonth today) {
        YearMonth december = YearMonth.of(year, 12);
        YearMonth next = today.plusMonths(1);
        return december.isBefore(next) ? december : next;
    }

    @GetMapping("/visits/plan")
    String plan(Model model) {
        model.addAttribute("typed", new Planned("", "", "", Set.of()));
        return planning(model);
    }

    /** What is typed to plan a visit. */
    record Planned(String mine, String day, String subject, Set<String> visitor) {}

    private String planning(Model model) {
        if (!desk.mayPlan()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("mines", desk.mines());
        model.addAttribute("visitors", desk.visitors());
        model.addAttribute("rule", plan.of(today));
        model.addAttribute("today", today);
        return "supervision/plan-visit";
    }

    @PostMapping("/visits/plan")
    String plan(
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") Set<String> visitor,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            LocalDate on = Rows.day(day);
            if (on == null) {
                throw new StepRefused("visit.refused.plan");
            }
            String code = visits.plan(mine, on, subject, visitor);
            next.addFlashAttribute("notice", messages.getMessage("visit.planned", new Object[] {code}, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("typed", new Planned(mine, day, subject, visitor));
            return planning(model);
        }
    }

    @GetMapping("/visits/{code}/findings")
    String findings(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        Visit visit = toRecord(code);
        return findings(visit, FindingsForm.of(visit), embed.isPresent(), model);
    }

    private String findings(Visit visit, FindingsForm form, boolean embedded, Model model) {
        model.addAttribute("matter", visit.getMatter());
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("kinds", VisitFinding.Kind.values());
        model.addAttribute("fields", Field.values());
        WrittenPages.embed(embedded, model);
        return "supervision/visit-findings";
    }

    @PostMapping("/visits/{code}/findings")
    String keepFindings(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Visit visit = toRecord(code);
        FindingsForm form = FindingsForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepFindings(code, version, form.found()));
            return pages.saved(code, "/visits/" + code + "/findings", "visit.saved", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            return findings(visit, form.over(visit), WrittenPages.isEmbedded(typed), model);
        }
    }

    private Visit toRecord(String code) {
        return desk.toRecord(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
