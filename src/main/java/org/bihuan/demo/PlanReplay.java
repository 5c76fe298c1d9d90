package org.bihuan.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.plan.PlanTable;
import org.bihuan.supervision.plan.Standing;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.TimeLapse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plays the Plan in an empty demo, instead of two months of hazards, from the day on which it was issued to the end of the next year:
 * filings and policies by 30 June, an inspection of each mine each quarter, a visit each month, hazards all along; some mines are late,
 * one files nothing. At the end it prints how far each row of the Plan was met, and the mails sent. The clock runs on from there.
 */
@Component
@Profile("demo")
@Order(30)
@ConditionalOnProperty("bihuan.demo.replay")
class PlanReplay implements ApplicationRunner {

    static final LocalDate FIRST = LocalDate.of(2019, 6, 3);
    static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    private static final Logger log = LoggerFactory.getLogger(PlanReplay.class);
    private static final long SEED = 20190603;
    private static final int VISIT_DAY = 12;
    private static final int DAYS_TO_INSPECT = 10;
    private static final int HAZARD_EVERY = 12;
    private static final int INVITED_BEFORE = 14;
    private static final LocalDate NOMINATED = LocalDate.of(2019, 7, 8);

    /** Two in the first year, one of the two in the second. */
    private static final List<LocalDate> TRAININGS =
            List.of(LocalDate.of(2019, 8, 20), LocalDate.of(2019, 11, 19), LocalDate.of(2020, 5, 19));

    private static final Set<LocalDate> WITHOUT_VISIT = Set.of(LocalDate.of(2019, 10, 1), LocalDate.of(2020, 2, 1));

    private final DemoFiles files;
    private final Organization organization;
    private final HazardLookup hazards;
    private final LoopSteps steps;
    private final PolicySteps policies;
    private final EnforcementSteps cases;
    private final VisitSteps visits;
    private final TrainingSteps trainings;
    private final Staff staff;
    private final PhotoIntake photos;
    private final DeadlinePlan deadlines;
    private final PlanTable table;
    private final Acting acting;
    private final TimeLapse time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    PlanReplay(
            DemoFiles files,
            Organization organization,
            HazardLookup hazards,
            LoopSteps steps,
            PolicySteps policies,
            EnforcementSteps cases,
            VisitSteps visits,
            TrainingSteps trainings,
            Staff staff,
            PhotoIntake photos,
            DeadlinePlan deadlines,
            PlanTable table,
            Acting acting,
            TimeLapse time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.files = files;
        this.organization = organization;
        this.hazards = hazards;
        this.steps = steps;
        this.policies = policies;
        this.cases = cases;
        this.visits = visits;
        this.trainings = trainings;
        this.staff = staff;
        this.photos = photos;
        this.deadlines = deadlines;
        this.table = table;
        this.acting = acting;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (hazards.isEmpty()) {
            time.during(this::play);
        }
    }

    private void play() {
        log.info("Playing the Plan from {} to {}, which takes some minutes", FIRST, LAST);
        Random random = new Random(SEED);
        Timetable timetable = new Timetable(clock, time);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), deadlines, clock, random);
        clock.freezeAt(at(FIRST, LocalTime.of(1, 0)));
        enter(timetable, stage, random);
        Instant end = at(LAST, LocalTime.of(18, 0));
        try {
            timetable.play(end);
        } finally {
            clock.unfreeze();
        }
        clock.travelTo(end);
        print().forEach(line -> log.info("{}", line));
    }

    private void enter(Timetable timetable, Stage stage, Random random) {
        List<Unit> mines = organization.mines();
        Cast anybody = new Cast(organization, mines.get(0), random);
        timetable.at(
                at(NOMINATED, LocalTime.of(9, 0)), () -> trainings.nominate(anybody.director(), "机制运行平稳，班组自查扎实，可供观摩"));
        TRAININGS.forEach(day -> timetable.at(
                at(day.minusDays(INVITED_BEFORE), LocalTime.of(9, 0)), () -> trainings.plan(anybody.promoter(), day)));
        Staff.Manners manners = new Staff.Manners(
                Set.of(mines.get(3).getCode(), mines.get(8).getCode()),
                Set.of(mines.get(mines.size() - 1).getCode()),
                Set.of(DayOfWeek.FRIDAY),
                mine -> true);
        List<TypicalHazard> minor =
                files.hazards().stream().filter(hazard -> !hazard.major()).toList();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate today = day;
            if (day.getDayOfMonth() == 1) {
                timetable.at(at(day, LocalTime.MIDNIGHT), () -> log.info("The Plan is at {}", today));
            }
            if (isWorkday(day)) {
                timetable.at(at(day, LocalTime.of(10, 0)), () -> staff.work(manners, task -> true));
            }
            if (isWorkday(day) && day.getMonthValue() == 6 && day.getDayOfMonth() == 3) {
                timetable.at(at(day, LocalTime.of(9, 0)), () -> openPolicies(mines, today.withDayOfMonth(30), random));
            }
            if (day.getDayOfMonth() == VISIT_DAY && !WITHOUT_VISIT.contains(day.withDayOfMonth(1))) {
                timetable.at(
                        at(day, LocalTime.of(9, 0)),
                        () -> visit(mines.get(today.getMonthValue() % mines.size()), today, random));
            }
            if (day.getDayOfMonth() == 20 && day.getMonthValue() % 3 == 2) {
                timetable.at(at(day, LocalTime.of(9, 30)), () -> inspect(mines, today, random));
            }
            for (int mine = 0; mine < mines.size(); mine++) {
                if ((day.toEpochDay() + mine) % HAZARD_EVERY == 0) {
                    Fate fate = stage.chance(0.2)
                            ? Fate.CLOSED_LATE
                            : stage.chance(0.3) ? Fate.CLOSED_ON_THE_SPOT : Fate.CLOSED;
                    new Story(
                                    stage,
                                    new Cast(organization, mines.get(mine), random),
                                    stage.any(minor),
                                    fate,
                                    null,
                                    stage.workingHour(day))
                            .begin();
                }
            }
        }
    }

    private void openPolicies(List<Unit> mines, LocalDate dueOn, Random random) {
        Set<Long> underway = policies.underway(mines);
        mines.stream()
                .filter(mine -> !underway.contains(mine.getId()))
                .forEach(mine -> policies.open(
                        new Cast(organization, mine, random).director(),
                        mine.getCode(),
                        dueOn.getYear() + "年一企一策",
                        dueOn));
    }

    private void visit(Unit mine, LocalDate day, Random random) {
        visits.plan(new Cast(organization, mine, random).promoter(), mine.getCode(), day, "双重预防机制运行和平台数据质量");
    }

    private void inspect(List<Unit> mines, LocalDate day, Random random) {
        for (Unit mine : mines) {
            Cast cast = new Cast(organization, mine, random);
            cases.open(
                    cast.officeHead(),
                    mine.getCode(),
                    day.getYear() + "年第" + ((day.getMonthValue() + 2) / 3) + "季度预防性监察",
                    day.plusDays(DAYS_TO_INSPECT),
                    new Written(
                            InspectionKind.PREVENTIVE,
                            "双重预防机制",
                            Set.of(cast.inspector().getLogin())));
        }
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(TravelClock.ZONE).toInstant();
    }

    /** How far each row was met in each year, and how many mails of which kind were written. */
    List<String> print() {
        List<String> lines = new ArrayList<>();
        String login = organization.holders(Role.BUREAU_LEADER).get(0).getLogin();
        Person leader = organization.person(login).orElseThrow();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            int of = year;
            lines.add("%d  on time   late  missing  not due".formatted(year));
            acting.as(leader, () -> table.of(of)).forEach(line -> lines.add(row(line)));
        }
        jdbc.sql("select template, count(*) amount from outbox_letter group by template order by template")
                .query((mail, number) -> "mails %-24s %6d".formatted(mail.getString(1), mail.getLong(2)))
                .list()
                .forEach(lines::add);
        return lines;
    }

    private static String row(PlanTable.Line line) {
        Standing standing = line.standing();
        return standing == null
                ? "%-4s  not supported yet".formatted(line.obligation().id())
                : "%-4s  %7d %6d %8d %8d"
                        .formatted(
                                line.obligation().id(),
                                standing.onTime(),
                                standing.late(),
                                standing.missing(),
                                standing.waiting());
    }
}
