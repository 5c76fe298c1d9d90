package org.bihuan.supervision.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.supervision.policy.ChangeDesk;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.policy.Proposal;
import org.bihuan.supervision.policy.Proposals;
import org.bihuan.supervision.web.WrittenPages;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a change of measures is proposed. What cannot be proposed is shown again with the reason, with 422. */
@Controller
@RequestMapping("/policies/{code}/change")
class ChangeController {

    private final ChangeDesk changes;
    private final PolicyDesk desk;
    private final Proposals proposals;
    private final WrittenPages pages;
    private final MessageSource messages;

    ChangeController(
            ChangeDesk changes, PolicyDesk desk, Proposals proposals, WrittenPages pages, MessageSource messages) {
        this.changes = changes;
        this.desk = desk;
        this.proposals = proposals;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * @param measure the code of the measure that is to be changed; none to add one
     * @param proposal which of the policy's proposals is to be added, from 1
     */
    @GetMapping
    String change(
            @PathVariable String code,
            @RequestParam Optional<String> measure,
            @RequestParam Optional<Integer> proposal,
            @RequestParam Optional<String> embed,
            Model model,
            Locale language) {
        Policy policy = changes.toChange(code).orElseThrow(PolicyController::notFound);
        List<PolicyMeasure> changeable = changes.changeable(policy);
        ChangeForm form = measure.map(wanted -> changeable.stream()
                        .filter(one -> one.getMatter().getCode().equals(wanted))
                        .findFirst()
                        .map(ChangeForm::of)
                        .orElseThrow(PolicyController::notFound))
                .orElseGet(() ->
                        proposal.map(number -> of(policy, number, language)).orElse(ChangeForm.ADDITION));
        return show(policy, form, changeable, embed.isPresent(), model);
    }

    private ChangeForm of(Policy policy, int number, Locale language) {
        List<Proposal> proposed = proposals.of(policy);
        if (number < 1 || number > proposed.size()) {
            throw PolicyController.notFound();
        }
        Proposal proposal = proposed.get(number - 1);
        String reason = messages.getMessage("policy.change.proposal", new Object[] {proposal.code()}, language);
        return ChangeForm.of(proposal, reason);
    }

    private String show(Policy policy, ChangeForm form, List<PolicyMeasure> changeable, boolean embedded, Model model) {
        PolicyController.choices(policy, desk, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "measures", changeable.stream().map(PolicyMeasure::getMatter).toList());
        WrittenPages.embed(embedded, model);
        return "supervision/propose-change";
    }

    @PostMapping
    String propose(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Policy policy = desk.toDraft(code).orElseThrow(PolicyController::notFound);
        ChangeForm form = ChangeForm.typed(typed);
        boolean embedded = WrittenPages.isEmbedded(typed);
        try {
            String change = pages.saved(
                    () -> changes.propose(code, form.changed(), form.row().written(), form.reasonGiven()));
            next.addFlashAttribute("notice", messages.getMessage("policy.change.proposed", null, language));
            return "redirect:/matters/" + change + (embedded ? "?embed" : "");
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            return show(policy, form, changes.changeable(policy), embedded, model);
        }
    }
}
