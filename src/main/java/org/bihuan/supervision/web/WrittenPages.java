package org.bihuan.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What pages have in common on which something about a matter is written as often as it takes, also inside Tasklist, where they are shown
 * without a menu. What is typed is never lost: what cannot be saved is shown again with the reason, with 422.
 */
@Component
public class WrittenPages {

    private static final String EMBED = "embed";

    private final MessageSource messages;

    WrittenPages(MessageSource messages) {
        this.messages = messages;
    }

    /** Of two who save at the same moment, the second is told what one is told who saves later. */
    public void save(Runnable kept) {
        saved(() -> {
            kept.run();
            return kept;
        });
    }

    /** The same, of what gives something. */
    public <T> T saved(Supplier<T> kept) {
        try {
            return kept.get();
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new ChangedMeanwhile();
        }
    }

    public void tell(StepRefused refused, Model model, HttpServletResponse response, Locale language) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", messages.getMessage(refused, language));
    }

    /** Whether the page that was sent is shown inside Tasklist. */
    public static boolean isEmbedded(MultiValueMap<String, String> typed) {
        return typed.containsKey(EMBED);
    }

    public static void embed(boolean embedded, Model model) {
        if (embedded) {
            model.addAttribute("embedded", true);
        }
    }

    /**
     * Tells that it is saved, and where one goes from there.
     *
     * @param page the address of the page, shown again to who wants more rows
     * @param notice the key of what is said
     */
    public String saved(
            String code,
            String page,
            String notice,
            MultiValueMap<String, String> typed,
            RedirectAttributes next,
            Locale language) {
        next.addFlashAttribute("notice", messages.getMessage(notice, null, language));
        String target = typed.containsKey("more") ? page : "/matters/" + code;
        return "redirect:" + target + (isEmbedded(typed) ? "?" + EMBED : "");
    }
}
