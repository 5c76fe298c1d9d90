package org.bihuan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.watch.DataSignal;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is done each day in the demo beside the stories: filings, and what becomes of urges. Most mines put their data in order and
 * answer in time, some late, one not at all until it is listed. The bureau began to watch the data and to ask for filings some weeks ago.
 */
@Component
@Profile("demo")
class DailyWork {

    private static final int BEGUN_SINCE = 45;
    private static final int PACE = 2;
    private static final int LATE = 7;
    private static final LocalTime CATCHING_UP = LocalTime.of(9, 0);
    private static final LocalTime WORKING = LocalTime.of(10, 0);
    private static final Set<String> STEPS =
            Set.of("answerUrge", "judgeAnswer", "decideListing", "submitFiling", "reviewFiling", "receiptFiling");

    /** The signals that are well again once somebody went and registered what they found. */
    private static final List<String> OF_SILENCE =
            List.of(DataSignal.SUBMISSION.name(), DataSignal.FINDING.name(), DataSignal.INSPECTION.name());

    private final Organization organization;
    private final Staff staff;
    private final FilingSteps filings;
    private final DemoFiles files;
    private final JdbcClient jdbc;

    DailyWork(Organization organization, Staff staff, FilingSteps filings, DemoFiles files, JdbcClient jdbc) {
        this.organization = organization;
        this.staff = staff;
        this.filings = filings;
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Enters what is done each day.
     *
     * @param late mines that are late
     * @param silent a mine that does nothing until a day
     */
    void begin(Stage stage, Random random, Set<String> late, Unit silent, LocalDate until, LocalDate today) {
        LocalDate first = today.minusDays(BEGUN_SINCE);
        for (String round :
                List.of("update data_watch_round set judged_for = ?", "update filing_round set opened_for = ?")) {
            jdbc.sql(round).param(first.minusDays(1)).update();
        }
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate now = day;
            Set<String> still = day.isBefore(until) ? Set.of(silent.getCode()) : Set.of();
            stage.at(day, CATCHING_UP, () -> catchUp(stage, random, late, still, now));
            Staff.Manners manners =
                    new Staff.Manners(late, still, EnumSet.allOf(DayOfWeek.class), silent.getCode()::equals);
            stage.at(day, WORKING, () -> work(manners));
        }
    }

    /** But what mines file yearly, of which stories tell. */
    private void work(Staff.Manners manners) {
        Set<String> played = filings.yearlyOfMines();
        staff.work(manners, task -> STEPS.contains(task.step()) && !played.contains(task.code()));
    }

    private record Urged(String mine, LocalDate dueOn) {}

    /** Somebody of each mine that is urged because nothing came goes on patrol. */
    private void catchUp(Stage stage, Random random, Set<String> late, Set<String> silent, LocalDate today) {
        List<TypicalHazard> patrolled = files.hazards().stream()
                .filter(hazard -> hazard.source() == Source.DAILY_PATROL && !hazard.major())
                .toList();
        urged(today).stream()
                .filter(urged -> !silent.contains(urged.mine()))
                .filter(urged -> !late.contains(urged.mine())
                        || urged.dueOn().plusDays(LATE).isBefore(today))
                .forEach(urged -> new Story(
                                stage,
                                new Cast(
                                        organization,
                                        organization.unit(urged.mine()).orElseThrow(),
                                        random),
                                stage.any(patrolled),
                                Fate.CLOSED_ON_THE_SPOT,
                                null,
                                today.atTime(CATCHING_UP)
                                        .atZone(TravelClock.ZONE)
                                        .toInstant())
                        .begin());
    }

    private List<Urged> urged(LocalDate today) {
        return jdbc.sql("select u.code mine, min(m.due_on) due_on from urge g join matter m on m.id = g.matter_id"
                        + " join unit u on u.id = m.unit_id where m.closed_at is null and g.watched in (:signals)"
                        + " and m.opened_at < :since group by u.code order by u.code")
                .param("signals", OF_SILENCE)
                .param("since", today.minusDays(PACE).atStartOfDay())
                .query(Urged.class)
                .list();
    }
}
