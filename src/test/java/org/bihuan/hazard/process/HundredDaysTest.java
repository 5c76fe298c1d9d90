package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * 120 days in the life of hazards that nobody rectifies: everything that the plan foresees happens, on its day, once. Also with
 * the application stopped for ten days in the middle. Today is 24 November 2026. It has a database of its own: what other tests
 * left open would age with it, slowly.
 */
@BihuanTest
@TestPropertySource(properties = "bihuan.test.context=hundred-days")
class HundredDaysTest {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalDate END = LocalDate.of(2026, 11, 24).plusDays(120);

    /** By grade, deadlines ten days apart from 1 December on. */
    private static final Map<String, List<String>> DEADLINES = Map.of(
            "A", List.of("2026-12-10", "2027-01-20"),
            "B", List.of("2026-12-01", "2026-12-11", "2027-01-22"),
            "C", List.of("2026-11-27", "2026-12-21", "2027-02-10"));

    private static final Map<String, List<Integer>> BEFORE =
            Map.of("A", List.of(7, 3, 1), "B", List.of(3, 1), "C", List.of(1));
    private static final Map<String, List<Integer>> RAISE_AFTER =
            Map.of("A", List.of(1, 3, 5), "B", List.of(1, 3, 7), "C", List.of(1, 3, 7));

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyReminderAndEveryRiseHappensOnItsDayAndOnce() {
        Map<String, List<String>> expected = open();

        for (LocalDate day = time.today(); !day.isAfter(END); day = day.plusDays(5)) {
            time.travelTo(day, NOON);
        }

        expected.forEach((code, days) -> assertThat(said(code)).as(code).containsExactlyElementsOf(days));
        assertThatEachWasMailedOnce(expected.keySet());
    }

    @Test
    void nothingIsLostOrRepeatedWhenTheApplicationIsStoppedForTenDays() {
        Map<String, List<String>> expected = open();
        LocalDate stopped = LocalDate.of(2026, 12, 5);
        LocalDate again = stopped.plusDays(10);
        time.travelTo(stopped, NOON);

        time.sleepUntil(again, NOON);
        time.travelTo(END, NOON);

        expected.forEach((code, days) -> assertThat(said(code))
                .as(code)
                .containsExactlyElementsOf(days.stream()
                        .map(line -> madeUp(line, stopped, again))
                        .filter(line -> !line.isEmpty())
                        .toList()));
        assertThatEachWasMailedOnce(expected.keySet());
    }

    /** Opens the hazards and tells what is to be said of each, by code. */
    private Map<String, List<String>> open() {
        Map<String, List<String>> expected = new TreeMap<>();
        DEADLINES.forEach((grade, deadlines) ->
                deadlines.forEach(day -> expected.put(loop.assigned(grade, day), plan(grade, LocalDate.parse(day)))));
        return expected;
    }

    private static List<String> plan(String grade, LocalDate deadline) {
        Map<LocalDate, String> days = new TreeMap<>();
        BEFORE.get(grade).forEach(before -> days.put(deadline.minusDays(before), "REMINDED"));
        days.put(deadline, "DUE_TODAY");
        days.put(deadline.plusDays(1), "OVERDUE");
        RAISE_AFTER.get(grade).forEach(after -> days.put(deadline.plusDays(1 + after), "RAISED"));
        return days.entrySet().stream()
                .filter(day -> day.getKey().isAfter(LocalDate.of(2026, 11, 24)))
                .map(day -> day.getKey() + " " + day.getValue())
                .toList();
    }

    /** What fell into the days of standstill is made up for at its end; a reminder of a day that has passed says nothing. */
    private static String madeUp(String line, LocalDate stopped, LocalDate again) {
        LocalDate day = LocalDate.parse(line.substring(0, 10));
        boolean lost = day.isAfter(stopped) && day.isBefore(again);
        if (!lost) {
            return line;
        }
        return line.endsWith("RAISED") || line.endsWith("OVERDUE") ? again + line.substring(10) : "";
    }

    private List<String> said(String code) {
        return loop.record(code).stream()
                .filter(entry -> List.of(Step.REMINDED, Step.DUE_TODAY, Step.OVERDUE, Step.RAISED)
                        .contains(entry.getStep()))
                .map(entry -> entry.getHappenedAt().atZone(TravelClock.ZONE).toLocalDate() + " " + entry.getStep())
                .toList();
    }

    /** Of each reminder, its one recipient got one letter; of each rise, the new supervisors and those who rectify. */
    private void assertThatEachWasMailedOnce(Set<String> codes) {
        codes.forEach(code -> {
            Map<Step, Long> entries = loop.steps(code).stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(letters(code, "reminder")).as(code).isEqualTo(entries.getOrDefault(Step.REMINDED, 0L));
            assertThat(letters(code, "dueToday")).as(code).isEqualTo(entries.getOrDefault(Step.DUE_TODAY, 0L));
            assertThat(letters(code, "raised")).as(code).isEqualTo(3 * entries.get(Step.RAISED));
        });
    }

    private long letters(String code, String template) {
        return jdbc.sql("select count(*) from outbox_letter where template = :template and dedupe_key like :key")
                .param("template", template)
                .param("key", code + "/%")
                .query(Long.class)
                .single();
    }
}
