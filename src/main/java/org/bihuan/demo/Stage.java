package org.bihuan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.Field;
import org.bihuan.organization.Unit;

/** Where the stories are played: the steps people take, the moments at which they take them, and chance, the same each time. */
class Stage {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 16;
    private static final int RECHECKED_AFTER = 3;
    private static final int DAYS_FOR_MAJOR = 20;
    private static final double PHOTOGRAPHED = 0.7;
    private static final Set<Field> WITHOUT_DISTRICT = Set.of(Field.SURFACE, Field.OTHER);
    private static final String[] DISTRICTS = {"一采区", "二采区", "三采区", "东翼", "西翼", "北翼", "南翼", "-480水平", "-620水平"};

    private final Timetable timetable;
    private final LoopSteps steps;
    private final Camera camera;
    private final DeadlinePlan plan;
    private final Clock clock;
    private final Random random;

    Stage(Timetable timetable, LoopSteps steps, Camera camera, DeadlinePlan plan, Clock clock, Random random) {
        this.timetable = timetable;
        this.steps = steps;
        this.camera = camera;
        this.plan = plan;
        this.clock = clock;
        this.random = random;
    }

    LoopSteps steps() {
        return steps;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A place of this kind somewhere in the mine. */
    String whereIn(TypicalHazard hazard) {
        boolean said =
                WITHOUT_DISTRICT.contains(hazard.field()) || hazard.place().matches("^(.采区|.翼|.水平|地面|主|副|井底).*");
        return said ? hazard.place() : DISTRICTS[random.nextInt(DISTRICTS.length)] + hazard.place();
    }

    /** The photos of a hazard; not everybody who finds one has a camera that may be taken underground. */
    Album album(TypicalHazard hazard) {
        Album album = camera.album(hazard.field());
        return chance(PHOTOGRAPHED) ? album : album.withoutFind();
    }

    LocalDate deadline(TypicalHazard hazard, Unit mine, LocalDate from) {
        return hazard.major() ? from.plusDays(DAYS_FOR_MAJOR) : plan.deadline(hazard.grade(), mine, from);
    }

    /** The time limit in days, be they calendar or working days. */
    int limit(TypicalHazard hazard) {
        return hazard.major() ? DAYS_FOR_MAJOR : plan.of(hazard.grade()).days();
    }

    /** A day between today and the deadline. */
    LocalDate dayBefore(LocalDate deadline) {
        int days = (int) ChronoUnit.DAYS.between(today(), deadline);
        return today().plusDays(between(Math.min(1, days), Math.max(1, days)));
    }

    /** Some minute of that day's working hours. */
    Instant workingHour(LocalDate day) {
        return day.atTime(between(FIRST_HOUR, LAST_HOUR), between(0, 59))
                .atZone(clock.getZone())
                .toInstant();
    }

    void at(Instant moment, Runnable step) {
        timetable.at(moment, step);
    }

    void at(LocalDate day, LocalTime hour, Runnable step) {
        timetable.at(day.atTime(hour).atZone(clock.getZone()).toInstant(), step);
    }

    void atWork(LocalDate day, Runnable step) {
        timetable.at(workingHour(day), step);
    }

    /** Some days after its closure a hazard that was drawn is checked again. */
    void recheckLater(Cast cast, String code) {
        if (steps.isInRecheck(code)) {
            timetable.at(
                    clock.instant().plus(RECHECKED_AFTER, ChronoUnit.DAYS), () -> steps.recheck(cast.officers(), code));
        }
    }

    /** So many hours from now. */
    void after(int least, int most, Runnable step) {
        timetable.at(clock.instant().plus(between(least * 60, most * 60), ChronoUnit.MINUTES), step);
    }
}
