package org.bihuan.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators have failed letters sent once more. */
@Controller
@RequestMapping("/outbox")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OutboxResendPages {

    private final OutboxResending resending;
    private final MessageSource messages;

    OutboxResendPages(OutboxResending resending, MessageSource messages) {
        this.resending = resending;
        this.messages = messages;
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable long id, RedirectAttributes answer, Locale language) {
        return told("redirect:/outbox/" + id, resending.resend(id) ? 1 : 0, answer, language);
    }

    @PostMapping("/resend")
    String resendAll(RedirectAttributes answer, Locale language) {
        return told("redirect:/outbox", resending.resendAll(), answer, language);
    }

    private String told(String where, int count, RedirectAttributes answer, Locale language) {
        answer.addFlashAttribute("notice", messages.getMessage("notification.resent", new Object[] {count}, language));
        return where;
    }
}
