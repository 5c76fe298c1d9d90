package org.bihuan.supervision.enforcement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.hazard.Field;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MineFigures;
import org.bihuan.supervision.enforcement.DualPreventionItems;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementDesk;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.supervision.web.CheckedItems;
import org.bihuan.supervision.web.Rows;
import org.bihuan.supervision.web.WrittenPages;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which cases are opened, and plans, records and orders are written. */
@Controller
@RequestMapping("/enforcement")
class EnforcementController {

    private final EnforcementDesk desk;
    private final DualPreventionItems items;
    private final MineFigures figures;
    private final WrittenPages pages;
    private final MessageSource messages;

    EnforcementController(
            EnforcementDesk desk,
            DualPreventionItems items,
            MineFigures figures,
            WrittenPages pages,
            MessageSource messages) {
        this.desk = desk;
        this.items = items;
        this.figures = figures;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/open")
    String open(Model model) {
        return opening(PlanForm.EMPTY, model);
    }

    private String opening(PlanForm form, Model model) {
        List<Unit> mines = desk.mines();
        if (mines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("mines", mines);
        planning(form, mines, model);
        return "supervision/open-enforcement";
    }

    private void planning(PlanForm form, List<Unit> mines, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", InspectionKind.values());
        model.addAttribute("inspectors", desk.inspectors(mines));
    }

    @PostMapping("/open")
    String open(
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String inspectBy,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        PlanForm form = PlanForm.typed(0, typed);
        try {
            String code = desk.open(mine, subject, Rows.day(inspectBy), form.written());
            next.addFlashAttribute("notice", messages.getMessage("enforcement.opened", new Object[] {code}, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("mine", mine);
            model.addAttribute("subject", subject);
            model.addAttribute("inspectBy", inspectBy);
            return opening(form, model);
        }
    }

    @GetMapping("/{code}/plan")
    String plan(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        EnforcementCase planned = desk.toPlan(code).orElseThrow(EnforcementController::notFound);
        return plan(planned, PlanForm.of(planned), embed.isPresent(), model);
    }

    private String plan(EnforcementCase planned, PlanForm form, boolean embedded, Model model) {
        planning(form, List.of(planned.getMatter().getUnit()), model);
        return show(planned, embedded, model, "supervision/enforcement-plan");
    }

    @PostMapping("/{code}/plan")
    String keepPlan(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        EnforcementCase planned = desk.toPlan(code).orElseThrow(EnforcementController::notFound);
        PlanForm form = PlanForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepPlan(code, version, form.written()));
            return saved(code, "plan", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            PlanForm shown = refused instanceof ChangedMeanwhile ? form.over(planned) : form;
            return plan(planned, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    @GetMapping("/{code}/record")
    String record(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        EnforcementCase inspected = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        return record(
                inspected,
                CheckedItems.of(inspected.getAnswers(), items.checklist()),
                FoundForm.of(inspected),
                embed.isPresent(),
                model);
    }

    private String record(
            EnforcementCase inspected, CheckedItems answers, FoundForm form, boolean embedded, Model model) {
        Checklist checklist = items.checklist();
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("answers", answers);
        model.addAttribute("checklist", checklist);
        model.addAttribute("figures", figures.of(inspected.getMatter().getUnit(), checklist.days()));
        model.addAttribute("verdicts", Answer.Verdict.values());
        model.addAttribute("fields", Field.values());
        return show(inspected, embedded, model, "supervision/enforcement-record");
    }

    @PostMapping("/{code}/record")
    String keepRecord(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        EnforcementCase inspected = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        CheckedItems answers = CheckedItems.typed(typed);
        FoundForm form = FoundForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepRecord(code, version, answers.given(items.checklist()), form.found()));
            return saved(code, "record", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            FoundForm shown = refused instanceof ChangedMeanwhile ? form.over(inspected) : form;
            return record(inspected, answers, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    @GetMapping("/{code}/follow-up")
    String followUp(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        EnforcementCase followed = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        return followUp(followed, FoundForm.of(followed), embed.isPresent(), model);
    }

    private String followUp(EnforcementCase followed, FoundForm form, boolean embedded, Model model) {
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("fields", Field.values());
        return show(followed, embedded, model, "supervision/enforcement-follow-up");
    }

    @PostMapping("/{code}/follow-up")
    String keepFurther(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        EnforcementCase followed = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        FoundForm form = FoundForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepFurther(code, version, form.found()));
            return saved(code, "follow-up", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            FoundForm shown = refused instanceof ChangedMeanwhile ? form.over(followed) : form;
            return followUp(followed, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    @GetMapping("/{code}/orders")
    String orders(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        EnforcementCase ordering = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        return orders(ordering, OrdersForm.of(ordering), embed.isPresent(), model);
    }

    private String orders(EnforcementCase ordering, OrdersForm form, boolean embedded, Model model) {
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("kinds", EnforcementOrder.Kind.values());
        return show(ordering, embedded, model, "supervision/enforcement-orders");
    }

    @PostMapping("/{code}/orders")
    String keepOrders(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        EnforcementCase ordering = desk.toRecord(code).orElseThrow(EnforcementController::notFound);
        OrdersForm form = OrdersForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepOrders(code, version, form.orders(ordering.getRound())));
            return saved(code, "orders", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            OrdersForm shown = refused instanceof ChangedMeanwhile ? form.over(ordering) : form;
            return orders(ordering, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    private static String show(EnforcementCase shown, boolean embedded, Model model, String template) {
        model.addAttribute("matter", shown.getMatter());
        WrittenPages.embed(embedded, model);
        return template;
    }

    private String saved(
            String code, String page, MultiValueMap<String, String> typed, RedirectAttributes next, Locale language) {
        return pages.saved(
                code, "/enforcement/" + code + "/" + page, "enforcement.saved." + page, typed, next, language);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
