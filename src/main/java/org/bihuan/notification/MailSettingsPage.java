package org.bihuan.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody says which single mails they want beside their digest. */
@Controller
@RequestMapping("/mail-settings")
class MailSettingsPage {

    private final MailSettings settings;
    private final Mutes mutes;
    private final CurrentPerson current;
    private final MessageSource messages;

    MailSettingsPage(MailSettings settings, Mutes mutes, CurrentPerson current, MessageSource messages) {
        this.settings = settings;
        this.mutes = mutes;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("digestAt", settings.digestAt().toString());
        model.addAttribute("choices", LetterTemplate.IN_DIGEST);
        model.addAttribute("muted", mutes.of(current.get().getId()));
        return "outbox/settings";
    }

    /** @param single of what the person wants single mails; of the rest of what the digest says, none */
    @PostMapping
    String change(
            @RequestParam(defaultValue = "") Set<LetterTemplate> single, Locale locale, RedirectAttributes answer) {
        if (!LetterTemplate.IN_DIGEST.containsAll(single)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Set<LetterTemplate> muted = EnumSet.copyOf(LetterTemplate.IN_DIGEST);
        muted.removeAll(single);
        mutes.change(current.get().getId(), muted);
        answer.addFlashAttribute("notice", messages.getMessage("notification.settings.saved", null, locale));
        return "redirect:/mail-settings";
    }
}
