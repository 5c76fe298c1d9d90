package org.bihuan.supervision.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MineFigures;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Campaign;
import org.bihuan.supervision.policy.Cancellation;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.supervision.policy.Proposals;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which policies are opened, diagnosed, drafted and cancelled. */
@Controller
class PolicyController {

    private final PolicyDesk desk;
    private final Campaign campaign;
    private final Cancellation cancellation;
    private final Checklist checklist;
    private final MineFigures figures;
    private final Proposals proposals;
    private final WrittenPages pages;
    private final MessageSource messages;

    PolicyController(
            PolicyDesk desk,
            Campaign campaign,
            Cancellation cancellation,
            Checklist checklist,
            MineFigures figures,
            Proposals proposals,
            WrittenPages pages,
            MessageSource messages) {
        this.desk = desk;
        this.campaign = campaign;
        this.cancellation = cancellation;
        this.checklist = checklist;
        this.figures = figures;
        this.proposals = proposals;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/policies/open")
    String open(Model model) {
        model.addAttribute("chosen", Set.of());
        return opening(model);
    }

    private String opening(Model model) {
        List<Campaign.Choice> mines = campaign.mines();
        if (mines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("mines", mines);
        return "supervision/open-policies";
    }

    @PostMapping("/policies/open")
    String open(
            @RequestParam(defaultValue = "") Set<String> mine,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String dueOn,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            int opened = campaign.open(mine, subject, Rows.day(dueOn));
            next.addFlashAttribute("notice", messages.getMessage("policy.opened", new Object[] {opened}, language));
            return "redirect:/matters?kind=POLICY&open=true";
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("chosen", mine);
            model.addAttribute("subject", subject);
            model.addAttribute("dueOn", dueOn);
            return opening(model);
        }
    }

    @GetMapping("/policies/{code}/diagnosis")
    String diagnosis(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        Policy policy = desk.toDiagnose(code).orElseThrow(PolicyController::notFound);
        return diagnosis(policy, DiagnosisForm.of(policy, checklist), embed.isPresent(), model);
    }

    private String diagnosis(Policy policy, DiagnosisForm form, boolean embedded, Model model) {
        Unit mine = policy.getMatter().getUnit();
        model.addAttribute("policy", policy);
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("checklist", checklist);
        model.addAttribute("figures", figures.of(mine, checklist.days()));
        model.addAttribute("verdicts", Answer.Verdict.values());
        model.addAttribute("severities", Finding.Severity.values());
        WrittenPages.embed(embedded, model);
        return "supervision/diagnosis";
    }

    @PostMapping("/policies/{code}/diagnosis")
    String keepDiagnosis(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Policy policy = desk.toDiagnose(code).orElseThrow(PolicyController::notFound);
        DiagnosisForm form = DiagnosisForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepDiagnosis(code, version, form.answers().given(checklist), form.found()));
            return pages.saved(
                    code, "/policies/" + code + "/diagnosis", "policy.saved.diagnosis", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            DiagnosisForm shown = refused instanceof ChangedMeanwhile ? form.over(policy) : form;
            return diagnosis(policy, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    @GetMapping("/policies/{code}/draft")
    String draft(@PathVariable String code, @RequestParam Optional<String> embed, Model model) {
        Policy policy = desk.toDraft(code).orElseThrow(PolicyController::notFound);
        return draft(policy, DraftForm.of(policy), embed.isPresent(), model);
    }

    private String draft(Policy policy, DraftForm form, boolean embedded, Model model) {
        choices(policy, desk, model);
        model.addAttribute("form", form.withSpareRows());
        model.addAttribute("proposed", proposals.of(policy));
        model.addAttribute("supervisors", desk.supervisors(policy.getMatter().getUnit()));
        WrittenPages.embed(embedded, model);
        return "supervision/draft";
    }

    /** What a measure is written from: who can carry it out, and what it can answer. */
    static void choices(Policy policy, PolicyDesk desk, Model model) {
        model.addAttribute("policy", policy);
        model.addAttribute("owners", desk.owners(policy.getMatter().getUnit()));
        List<String> findings = new ArrayList<>();
        policy.getFindings().forEach(finding -> findings.add(finding.text()));
        model.addAttribute("findings", findings);
    }

    @PostMapping("/policies/{code}/draft")
    String keepDraft(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Policy policy = desk.toDraft(code).orElseThrow(PolicyController::notFound);
        DraftForm form = DraftForm.typed(version, typed);
        try {
            pages.save(() -> desk.keepDraft(
                    code,
                    version,
                    Rows.orNull(1000, form.goal()),
                    Rows.orNull(1000, form.schedule()),
                    form.responsible(),
                    form.written()));
            return pages.saved(code, "/policies/" + code + "/draft", "policy.saved.draft", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            DraftForm shown = refused instanceof ChangedMeanwhile ? form.over(policy) : form;
            return draft(policy, shown, WrittenPages.isEmbedded(typed), model);
        }
    }

    @PostMapping("/policies/{code}/cancel")
    String cancel(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale language) {
        if (!cancellation.isTheirs(code)) {
            throw notFound();
        }
        try {
            pages.save(() -> cancellation.cancel(code, reason));
            next.addFlashAttribute("notice", messages.getMessage("policy.cancelled", null, language));
        } catch (StepRefused refused) {
            next.addFlashAttribute("problem", messages.getMessage(refused, language));
            next.addFlashAttribute("reason", reason);
        }
        return "redirect:/matters/" + code;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
