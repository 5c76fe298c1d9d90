package org.bihuan.administration;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.bihuan.workflow.FailedJobs;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Background work that failed, to be tried again once what hindered it is mended. */
@Controller
@RequestMapping("/failed-jobs")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class FailedJobsController {

    private static final String LIST = "redirect:/failed-jobs";
    private static final int LAST_PAGE = 100_000;

    private final FailedJobs jobs;
    private final MessageSource messages;
    private final Clock clock;

    FailedJobsController(FailedJobs jobs, MessageSource messages, Clock clock) {
        this.jobs = jobs;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        int count = jobs.count();
        model.addAttribute("count", count);
        model.addAttribute("page", number);
        model.addAttribute("more", (number + 1) * FailedJobs.PAGE_SIZE < count);
        model.addAttribute("jobs", jobs.page(number));
        return "administration/failed-jobs";
    }

    /** One that is not there any more was tried again by somebody else, or its process has ended: nothing is left to do. */
    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes answer, Locale language) {
        return retried(jobs.retry(id) ? 1 : 0, answer, language);
    }

    @PostMapping("/retry")
    String retryAll(RedirectAttributes answer, Locale language) {
        return retried(jobs.retryAll(), answer, language);
    }

    private String retried(int count, RedirectAttributes answer, Locale language) {
        answer.addFlashAttribute(
                "notice", messages.getMessage("administration.jobs.retried", new Object[] {count}, language));
        return LIST;
    }
}
