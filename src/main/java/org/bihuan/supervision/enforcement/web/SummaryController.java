package org.bihuan.supervision.enforcement.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.hazard.Grade;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.enforcement.EnforcementSummaries;
import org.bihuan.supervision.enforcement.EnforcementSummary;
import org.bihuan.supervision.enforcement.SummaryPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sums up a branch's enforcement of dual prevention by quarter or year (P19), as a page and as a document. */
@Controller
class SummaryController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final EnforcementSummaries summaries;
    private final SummaryDocument document;
    private final Clock clock;

    SummaryController(EnforcementSummaries summaries, SummaryDocument document, Clock clock) {
        this.summaries = summaries;
        this.document = document;
        this.clock = clock;
    }

    /**
     * Shows a summary; of the first branch and this quarter unless others are asked for.
     *
     * @param quarter from 1 to 4; 0 for the whole year
     */
    @GetMapping("/enforcement/summary")
    String summary(
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            Model model,
            Locale language) {
        EnforcementSummary summary = asked(branch, year, quarter);
        model.addAttribute("summary", summary);
        model.addAttribute("heading", document.title(summary, language));
        model.addAttribute("branches", summaries.branches());
        model.addAttribute("grades", Grade.values());
        return "supervision/enforcement-summary";
    }

    /** @param quarter from 1 to 4; 0 for the whole year */
    @GetMapping("/enforcement/summary.docx")
    ResponseEntity<byte[]> document(
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            Locale language) {
        EnforcementSummary summary = asked(branch, year, quarter);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.title(summary, language) + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.toWord(summary, language));
    }

    /** Who is told about no branch has no such page; of another branch than the own there is none. */
    private EnforcementSummary asked(@Nullable String code, @Nullable Integer year, @Nullable Integer quarter) {
        List<Unit> branches = summaries.branches();
        if (branches.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Unit branch = branches.stream()
                .filter(one -> code == null || one.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return summaries.of(branch, period(year, quarter));
    }

    private SummaryPeriod period(@Nullable Integer year, @Nullable Integer quarter) {
        SummaryPeriod now = SummaryPeriod.quarterOf(LocalDate.now(clock));
        Integer of = quarter == null ? now.quarter() : quarter;
        try {
            return new SummaryPeriod(year == null ? now.year() : year, of != null && of == 0 ? null : of);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, none.getMessage(), none);
        }
    }
}
