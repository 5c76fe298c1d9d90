package org.bihuan.supervision.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.supervision.policy.ChangeDesk;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.supervision.policy.PolicyMeasure;
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
    private final WrittenPages pages;
    private final MessageSource messages;

    ChangeController(ChangeDesk changes, PolicyDesk desk, WrittenPages pages, MessageSource messages) {
        this.changes = changes;
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    /** @param measure the code of the measure that is to be changed; none to add one */
    @GetMapping
    String change(
            @PathVariable String code,
            @RequestParam Optional<String> measure,
            @RequestParam Optional<String> embed,
            Model model) {
        Policy policy = changes.toChange(code).orElseThrow(PolicyController::notFound);
        List<PolicyMeasure> changeable = changes.changeable(policy);
        ChangeForm form = measure.map(wanted -> changeable.stream()
                        .filter(one -> one.getMatter().getCode().equals(wanted))
                        .findFirst()
                        .map(ChangeForm::of)
                        .orElseThrow(PolicyController::notFound))
                .orElse(ChangeForm.ADDITION);
        return show(policy, form, changeable, embed.isPresent(), model);
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
