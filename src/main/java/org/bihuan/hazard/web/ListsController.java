package org.bihuan.hazard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardFilter;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardOrder;
import org.bihuan.hazard.HazardRow;
import org.bihuan.hazard.HazardState;
import org.bihuan.sheet.LongTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of hazards: those of the viewer's jurisdiction, and those they reported themselves (我上报的). */
@Controller
class ListsController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 100_000;
    private static final int MOST_IN_SHEET = 50_000;

    private final HazardAccess hazards;
    private final MessageSource messages;
    private final Clock clock;

    ListsController(HazardAccess hazards, MessageSource messages, Clock clock) {
        this.hazards = hazards;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/hazards")
    String hazards(
            @RequestParam(required = false) @Nullable HazardState state,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "NEWEST") HazardOrder order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        HazardFilter filter = new HazardFilter(state, grade, text, null);
        model.addAttribute("filter", filter);
        model.addAttribute("states", HazardState.values());
        model.addAttribute("grades", Grade.values());
        show(hazards.find(filter, order, page(page)), order, model);
        model.addAttribute("sheet", "/hazards.xlsx" + query());
        return "hazard/hazards";
    }

    /** The whole list as a spreadsheet, at most {@link #MOST_IN_SHEET} lines. */
    @GetMapping("/hazards.xlsx")
    void sheet(
            @RequestParam(required = false) @Nullable HazardState state,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "NEWEST") HazardOrder order,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        HazardFilter filter = new HazardFilter(state, grade, text, null);
        Object[] today = {LocalDate.now(clock).toString()};
        response.setContentType(LongTable.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                LongTable.attached(messages.getMessage("pages.hazards.file", today, language)));
        new HazardSheet(clock, key -> messages.getMessage(key, null, language))
                .write(response.getOutputStream(), part -> hazards.all(filter, order, MOST_IN_SHEET, part));
    }

    @GetMapping("/my-reports")
    String myReports(
            @RequestParam(defaultValue = "NEWEST") HazardOrder order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        show(hazards.reportedByMe(order, page(page)), order, model);
        return "hazard/my-reports";
    }

    private void show(Slice<HazardLine> lines, HazardOrder order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("orders", HazardOrder.values());
        model.addAttribute("hazards", lines.map(line -> HazardRow.of(line, clock)));
        model.addAttribute("previous", address(lines.getNumber()));
        model.addAttribute("next", address(lines.getNumber() + 2));
    }

    /** The same list, on another page. */
    private static String address(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }

    /** What the address asks for, in the same words. */
    private static String query() {
        String asked = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page")
                .build()
                .getQuery();
        return asked == null ? "" : "?" + asked;
    }

    /** Pages count from 1 in the address. */
    private static PageRequest page(int number) {
        return PageRequest.of(Math.min(Math.max(number, 1), LAST_PAGE) - 1, PAGE);
    }
}
