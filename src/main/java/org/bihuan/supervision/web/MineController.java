package org.bihuan.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterLine;
import org.bihuan.supervision.overview.MineTimeline;
import org.bihuan.supervision.watch.DataScores;
import org.bihuan.supervision.watch.DataScores.OfDay;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * How well the data of the mines are, for those who see a mine whole: the list, and a page of each mine with what makes its score, how
 * that went, and the matters about it. Outside the jurisdiction there is no such page.
 */
@Controller
class MineController {

    private static final int TREND = 30;
    private static final Pageable NEWEST = PageRequest.of(0, 50, Sort.by(Sort.Direction.DESC, "id"));
    private static final int DAYS = 30;
    private static final int FIRST_YEAR = 2000;

    private final DataScores scores;
    private final MineTimeline timeline;
    private final MatterAccess matters;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final CurrentPerson current;
    private final Clock clock;

    MineController(
            DataScores scores,
            MineTimeline timeline,
            MatterAccess matters,
            Organization organization,
            Jurisdictions jurisdictions,
            CurrentPerson current,
            Clock clock) {
        this.scores = scores;
        this.timeline = timeline;
        this.matters = matters;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/mines")
    String mines(@RequestParam(defaultValue = "1") int page, Model model) {
        Slice<DataScores.Listed> found = scores.seen(seen(), Paging.of(page, Sort.unsorted()));
        model.addAttribute("mines", found);
        Paging.show(found, model);
        return "supervision/mines";
    }

    @GetMapping("/mines/{code}")
    String mine(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            Model model) {
        Unit mine = organization
                .unit(code)
                .filter(unit -> unit.getKind() == UnitKind.MINE && seen().covers(unit))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<OfDay> trend = scores.trend(mine, TREND);
        model.addAttribute("mine", mine);
        model.addAttribute("trend", trend);
        if (!trend.isEmpty()) {
            OfDay last = trend.get(trend.size() - 1);
            model.addAttribute("last", last);
            model.addAttribute("marks", scores.marks(mine, last.judgedOn()));
            model.addAttribute("line", Trend.line(trend));
        }
        List<MatterLine> about = matters.about(mine, NEWEST);
        model.addAttribute(
                "matters", about.stream().map(line -> Listed.of(line, clock)).toList());
        model.addAttribute("moreMatters", about.size() == NEWEST.getPageSize());
        LocalDate today = LocalDate.now(clock);
        LocalDate last = until == null || until.isAfter(today) || until.getYear() < FIRST_YEAR ? today : until;
        model.addAttribute("days", timeline.of(mine, last, DAYS));
        model.addAttribute("from", last.minusDays(DAYS - 1L));
        model.addAttribute("until", last);
        model.addAttribute("earlier", last.minusDays(DAYS));
        model.addAttribute("later", last.isBefore(today) ? last.plusDays(DAYS) : null);
        return "supervision/mine";
    }

    private Jurisdiction seen() {
        return jurisdictions.of(current.get());
    }
}
