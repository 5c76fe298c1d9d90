package org.bihuan.supervision.benchmark.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.benchmark.Attendance;
import org.bihuan.supervision.benchmark.AttendanceOf;
import org.bihuan.supervision.benchmark.Benchmark;
import org.bihuan.supervision.benchmark.BenchmarkDesk;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.benchmark.BenchmarkPlan;
import org.bihuan.supervision.benchmark.ObservationTrainings;
import org.bihuan.supervision.benchmark.Training;
import org.bihuan.supervision.web.Rows;
import org.bihuan.supervision.web.WrittenPages;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
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

/** The pages on which benchmark mines and trainings are listed, mines nominated, trainings planned and their attendance written. */
@Controller
class BenchmarkController {

    private static final int FIRST_YEAR = 2019;
    private static final int MOST_FOUND = 20;

    private final BenchmarkDesk desk;
    private final BenchmarkMines benchmarks;
    private final ObservationTrainings trainings;
    private final BenchmarkPlan plan;
    private final WrittenPages pages;
    private final MessageSource messages;
    private final Clock clock;

    BenchmarkController(
            BenchmarkDesk desk,
            BenchmarkMines benchmarks,
            ObservationTrainings trainings,
            BenchmarkPlan plan,
            WrittenPages pages,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.benchmarks = benchmarks;
        this.trainings = trainings;
        this.plan = plan;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/benchmark-mines")
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate today = LocalDate.now(clock);
        int asked = Math.min(Math.max(year == null ? today.getYear() : year, FIRST_YEAR), today.getYear() + 1);
        List<Training> found = desk.during(LocalDate.of(asked, 1, 1), LocalDate.of(asked, 12, 31));
        model.addAttribute("year", asked);
        model.addAttribute("earlier", asked > FIRST_YEAR ? asked - 1 : null);
        model.addAttribute("later", asked <= today.getYear() ? asked + 1 : null);
        model.addAttribute("yearly", plan.of(today).yearly());
        model.addAttribute("held", found.stream().filter(Training::isHeld).count());
        model.addAttribute("trainings", found);
        model.addAttribute("named", desk.named());
        model.addAttribute("nominated", desk.nominated());
        model.addAttribute("mayNominate", !benchmarks.choices().isEmpty());
        model.addAttribute("mayPlan", trainings.mayPlan());
        return "supervision/benchmark-mines";
    }

    @GetMapping("/benchmark-mines/nominate")
    String nominate(Model model) {
        model.addAttribute("chosen", "");
        return nominating(model);
    }

    private String nominating(Model model) {
        List<BenchmarkMines.Choice> choices = benchmarks.choices();
        if (choices.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("choices", choices);
        model.addAttribute("days", plan.of(LocalDate.now(clock)).figureDays());
        return "supervision/nominate-benchmark";
    }

    @PostMapping("/benchmark-mines/nominate")
    String nominate(
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            String code = benchmarks.nominate(mine, reason);
            next.addFlashAttribute("notice", messages.getMessage("benchmark.nominated", new Object[] {code}, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("chosen", mine);
            model.addAttribute("reason", reason);
            return nominating(model);
        }
    }

    @GetMapping("/benchmark-mines/{code}/withdraw")
    String withdraw(@PathVariable String code, Model model) {
        Benchmark benchmark = benchmarks.toWithdraw(code).orElseThrow(BenchmarkController::notFound);
        model.addAttribute("benchmark", benchmark);
        model.addAttribute("doubts", desk.doubts(benchmark));
        model.addAttribute("planned", desk.plannedAt(benchmark));
        return "supervision/withdraw-benchmark";
    }

    @PostMapping("/benchmark-mines/{code}/withdraw")
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            pages.save(() -> benchmarks.withdraw(code, reason));
            next.addFlashAttribute("notice", messages.getMessage("benchmark.withdrawn", null, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("reason", reason);
            return withdraw(code, model);
        }
    }

    /** What is typed to plan a training. */
    record Planned(String host, String day, String place, String subject, Set<String> invited) {}

    @GetMapping("/trainings/plan")
    String plan(Model model) {
        model.addAttribute("typed", new Planned("", "", "", "", Set.of()));
        return planning(model);
    }

    private String planning(Model model) {
        if (!trainings.mayPlan()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("hosts", trainings.hosts());
        model.addAttribute("units", trainings.invitable());
        model.addAttribute("today", LocalDate.now(clock));
        return "supervision/plan-training";
    }

    @PostMapping("/trainings/plan")
    String plan(
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") Set<String> invited,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        try {
            LocalDate on = Rows.day(day);
            if (on == null) {
                throw new StepRefused("training.refused.plan");
            }
            String code = trainings.plan(host, on, place, subject, invited);
            next.addFlashAttribute("notice", messages.getMessage("training.planned", new Object[] {code}, language));
            return "redirect:/matters/" + code;
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            model.addAttribute("typed", new Planned(host, day, place, subject, invited));
            return planning(model);
        }
    }

    @GetMapping("/trainings/{code}/attendance/{unit}")
    String attendance(
            @PathVariable String code, @PathVariable String unit, @RequestParam Optional<String> embed, Model model) {
        Training training = toWrite(code);
        AttendanceOf kept = training.of(unit).orElseThrow(BenchmarkController::notFound);
        return attendance(training, kept, AttendanceForm.of(training.getVersion(), kept), embed.isPresent(), model);
    }

    private String attendance(
            Training training, AttendanceOf kept, AttendanceForm form, boolean embedded, Model model) {
        List<Person> chosen = desk.people(kept, form.came());
        List<Person> found = desk.choices(kept.unit(), form.find(), MOST_FOUND + 1);
        model.addAttribute("matter", training.getMatter());
        model.addAttribute("unit", kept.unit());
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "found",
                found.stream()
                        .limit(MOST_FOUND)
                        .filter(person -> !chosen.contains(person))
                        .toList());
        model.addAttribute("more", found.size() > MOST_FOUND ? MOST_FOUND : null);
        model.addAttribute("next", training.getInvited().size() > 1);
        WrittenPages.embed(embedded, model);
        return "supervision/training-attendance";
    }

    /** Saves who came; with {@code search} only looks for people, and nothing that is typed is lost. */
    @PostMapping("/trainings/{code}/attendance/{unit}")
    String keepAttendance(
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        Training training = toWrite(code);
        AttendanceOf kept = training.of(unit).orElseThrow(BenchmarkController::notFound);
        AttendanceForm form = AttendanceForm.typed(version, typed);
        boolean embedded = WrittenPages.isEmbedded(typed);
        if (typed.containsKey("search")) {
            return attendance(training, kept, form, embedded, model);
        }
        try {
            Attendance others = form.others(unit, kept.unit().getName());
            pages.save(() -> desk.keepAttendance(code, version, unit, form.came(), others));
            String onward = "/trainings/" + code + "/attendance/" + training.nextAfter(unit);
            return pages.saved(code, onward, "training.saved", typed, next, language);
        } catch (StepRefused refused) {
            pages.tell(refused, model, response, language);
            return attendance(training, kept, form.over(training.getVersion()), embedded, model);
        }
    }

    private Training toWrite(String code) {
        return desk.toWrite(code).orElseThrow(BenchmarkController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
