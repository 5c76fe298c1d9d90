package org.bihuan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.demo.PolicyStory.Stop;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.TimeLapse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives an empty demo two months of hazards, through the real processes: the clock goes back, and people report, grade, assign,
 * rectify and accept while it walks forward to now. The same each time, but for the dates.
 */
@Component
@Profile("demo")
@Order(30)
@ConditionalOnProperty(name = "bihuan.demo.replay", havingValue = "false", matchIfMissing = true)
class Seeding implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Seeding.class);
    private static final String LARGE_MINE = "QSS";
    private static final long SEED = 20190715;
    private static final int INSPECTED_SINCE = 9;
    private static final int INSPECTION_CLOSED_SINCE = 30;
    private static final int LISTED_SINCE = 12;
    private static final int PROPOSED_SINCE = 2;
    private static final int REFUSED_SINCE = 30;
    private static final int DELISTED_SINCE = 40;
    private static final int NOMINATED_SINCE = 45;
    private static final int TRAINING_IN = 12;

    private final DemoFiles files;
    private final Organization organization;
    private final HazardLookup hazards;
    private final LoopSteps steps;
    private final PolicySteps policies;
    private final FilingSteps filings;
    private final EnforcementSteps enforcement;
    private final VisitSteps visits;
    private final KeySteps keys;
    private final DailyWork daily;
    private final TrainingSteps trainings;
    private final BulletinStory bulletins;
    private final PhotoIntake photos;
    private final DeadlinePlan plan;
    private final TimeLapse time;
    private final TravelClock clock;

    Seeding(
            DemoFiles files,
            Organization organization,
            HazardLookup hazards,
            LoopSteps steps,
            PolicySteps policies,
            FilingSteps filings,
            EnforcementSteps enforcement,
            VisitSteps visits,
            KeySteps keys,
            DailyWork daily,
            TrainingSteps trainings,
            BulletinStory bulletins,
            PhotoIntake photos,
            DeadlinePlan plan,
            TimeLapse time,
            TravelClock clock) {
        this.files = files;
        this.organization = organization;
        this.hazards = hazards;
        this.steps = steps;
        this.policies = policies;
        this.filings = filings;
        this.enforcement = enforcement;
        this.visits = visits;
        this.keys = keys;
        this.daily = daily;
        this.trainings = trainings;
        this.bulletins = bulletins;
        this.photos = photos;
        this.plan = plan;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (hazards.isEmpty()) {
            time.during(this::play);
        }
    }

    private void play() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(SEED);
        Timetable timetable = new Timetable(clock, time);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        Program program = new Program(stage, files.hazards(), today);
        for (Unit mine : organization.mines()) {
            program.of(new Cast(organization, mine, random), mine.getCode().equals(LARGE_MINE))
                    .forEach(Story::begin);
        }
        beginPolicies(timetable, today);
        beginFilings(timetable, today);
        beginEnforcement(timetable, today);
        beginVisits(timetable, today);
        beginKeySupervision(timetable, today);
        beginTraining(timetable, today);
        bulletins.begin(stage, today.minusDays(Program.DAYS), today);
        logEachWeek(timetable, today);
        log.info("Playing two months of hazards in the demo province, which takes a minute or two");
        try {
            timetable.play(now);
        } finally {
            clock.unfreeze();
        }
        log.info("The demo province is ready");
    }

    /** The large mine's is being carried out; those of the first others have come as far as one after the other of the stages. */
    private void beginPolicies(Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        List<Stop> stops = new ArrayList<>(List.of(Stop.values()));
        stops.remove(Stop.CHANGED);
        for (Unit mine : organization.mines()) {
            boolean large = mine.getCode().equals(LARGE_MINE);
            if (large || !stops.isEmpty()) {
                Stop stop = large ? Stop.CHANGED : stops.remove(0);
                new PolicyStory(stage, new Cast(organization, mine, random), policies, stop)
                        .begin(today.minusDays(stop.daysAgo()));
            }
        }
    }

    /** Of each duty, most mines have filed; one late, one has to correct it, one's is with its office, one has not filed. */
    private void beginFilings(Timetable timetable, LocalDate today) {
        List<Unit> mines = new ArrayList<>(organization.mines());
        for (String duty : List.of("mine-plan", "platform-alignment")) {
            beginFilings(duty, mines, timetable, today);
            Collections.reverse(mines);
        }
    }

    private void beginFilings(String duty, List<Unit> mines, Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        List<FilingStory.Stop> others = new ArrayList<>(List.of(FilingStory.Stop.values()));
        for (Unit mine : mines) {
            FilingStory.Stop stop = others.isEmpty() ? FilingStory.Stop.RECEIPTED : others.remove(0);
            new FilingStory(stage, new Cast(organization, mine, random), filings, duty, stop, today).begin(today);
        }
    }

    /** An inspection of the large mine found hazards and is to be followed up; one of the first other mine found none and is closed. */
    private void beginEnforcement(Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        boolean closed = false;
        for (Unit mine : organization.mines()) {
            boolean large = mine.getCode().equals(LARGE_MINE);
            if (large || !closed) {
                new EnforcementStory(stage, new Cast(organization, mine, random), enforcement, large)
                        .begin(today.minusDays(large ? INSPECTED_SINCE : INSPECTION_CLOSED_SINCE));
                closed |= !large;
            }
        }
    }

    /** The large mine and another were visited, a third just now; a fourth is next. */
    private void beginVisits(Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        List<Unit> mines = organization.mines();
        Unit large = organization.unit(LARGE_MINE).orElseThrow();
        visit(stage, large, random, VisitStory.Stop.CLOSED, today.minusDays(14));
        visit(stage, mines.get(1), random, VisitStory.Stop.CLOSED, today.minusDays(40));
        visit(stage, mines.get(2), random, VisitStory.Stop.TAKING_UP, today.minusDays(2));
        visit(stage, mines.get(3), random, VisitStory.Stop.PLANNED, today.plusDays(5));
    }

    private void visit(Stage stage, Unit mine, Random random, VisitStory.Stop stop, LocalDate day) {
        new VisitStory(stage, new Cast(organization, mine, random), visits, stop).begin(day);
    }

    /** A mine has been named a benchmark, and a training there is planned. */
    private void beginTraining(Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        Cast cast = new Cast(organization, organization.unit(LARGE_MINE).orElseThrow(), random);
        stage.atWork(today.minusDays(NOMINATED_SINCE), () -> trainings
                .nominate(cast.director(), "机制运行平稳，班组自查扎实，数据完整，可供各矿观摩")
                .ifPresent(code -> stage.after(20, 60, () -> {
                    trainings.name(cast.leader(), code);
                    trainings.plan(cast.promoter(), today.plusDays(TRAINING_IN));
                })));
    }

    /** Of the last two mines one has been listed, the other is proposed; one before was not listed, another is not any more. */
    private void beginKeySupervision(Timetable timetable, LocalDate today) {
        Random random = new Random(SEED);
        Stage stage = new Stage(timetable, steps, new Camera(photos, random), plan, clock, random);
        List<Unit> mines = organization.mines();
        Unit worst = mines.get(mines.size() - 1);
        keyStory(stage, worst, random, KeyStory.Stop.INSPECTING).begin(today.minusDays(LISTED_SINCE));
        keyStory(stage, mines.get(mines.size() - 2), random, KeyStory.Stop.PROPOSED)
                .begin(today.minusDays(PROPOSED_SINCE));
        keyStory(stage, mines.get(mines.size() - 3), random, KeyStory.Stop.DELISTED)
                .begin(today.minusDays(DELISTED_SINCE));
        keyStory(stage, mines.get(mines.size() - 4), random, KeyStory.Stop.REFUSED)
                .begin(today.minusDays(REFUSED_SINCE));
        Set<String> late = Set.of(mines.get(3).getCode(), mines.get(5).getCode());
        daily.begin(stage, random, late, worst, today.minusDays(LISTED_SINCE), today);
    }

    private KeyStory keyStory(Stage stage, Unit mine, Random random, KeyStory.Stop stop) {
        return new KeyStory(stage, new Cast(organization, mine, random), keys, enforcement, stop);
    }

    private void logEachWeek(Timetable timetable, LocalDate today) {
        for (LocalDate day = today.minusDays(Program.DAYS); day.isBefore(today); day = day.plusWeeks(1)) {
            LocalDate reached = day;
            timetable.at(
                    day.atStartOfDay(clock.getZone()).toInstant(),
                    () -> log.info("The demo province is at {}", reached));
        }
    }
}
