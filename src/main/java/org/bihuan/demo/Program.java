package org.bihuan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;

/** Which stories are told of a mine: how many of each fate, and when each was discovered, so that it is there by now. */
class Program {

    /** How many days the demo looks back. */
    static final int DAYS = 60;

    /** For how long the overdue ones are overdue, in days, in turn: every age that the board tells apart. */
    private static final int[] OVERDUE_FOR = {1, 5, 12, 2, 6, 20, 3, 4, 33, 1, 7, 9, 2, 5, 26, 3};

    private static final Map<Fate, Integer> LARGE_MINE = Map.ofEntries(
            Map.entry(Fate.GRADING, 5),
            Map.entry(Fate.ASSIGNING, 4),
            Map.entry(Fate.RECTIFYING, 10),
            Map.entry(Fate.OVERDUE, 16),
            Map.entry(Fate.ACCEPTING, 4),
            Map.entry(Fate.ACCEPTING_ON_THE_SPOT, 2),
            Map.entry(Fate.NO_HAZARD, 4),
            Map.entry(Fate.DUPLICATE, 4),
            Map.entry(Fate.CLOSED, 14),
            Map.entry(Fate.CLOSED_LATE, 5),
            Map.entry(Fate.CLOSED_ON_THE_SPOT, 6),
            Map.entry(Fate.CLOSED_AFTER_RETURN, 3),
            Map.entry(Fate.CLOSED_AFTER_FAILURE, 3));
    private static final Map<Fate, Integer> OTHER_MINES = Map.ofEntries(
            Map.entry(Fate.GRADING, 1),
            Map.entry(Fate.ASSIGNING, 1),
            Map.entry(Fate.RECTIFYING, 2),
            Map.entry(Fate.OVERDUE, 4),
            Map.entry(Fate.ACCEPTING, 1),
            Map.entry(Fate.NO_HAZARD, 1),
            Map.entry(Fate.DUPLICATE, 1),
            Map.entry(Fate.CLOSED, 5),
            Map.entry(Fate.CLOSED_LATE, 1),
            Map.entry(Fate.CLOSED_ON_THE_SPOT, 1),
            Map.entry(Fate.CLOSED_AFTER_RETURN, 1),
            Map.entry(Fate.CLOSED_AFTER_FAILURE, 1));

    private final Stage stage;
    private final List<TypicalHazard> minor;
    private final List<TypicalHazard> major;
    private final LocalDate today;
    private int overdue;

    Program(Stage stage, List<TypicalHazard> hazards, LocalDate today) {
        this.stage = stage;
        this.minor = hazards.stream().filter(hazard -> !hazard.major()).toList();
        this.major = hazards.stream().filter(TypicalHazard::major).toList();
        this.today = today;
    }

    /** The stories of a mine; the large one is told of most. */
    List<Story> of(Cast cast, boolean large) {
        List<Story> stories = new ArrayList<>();
        List<Story> lasting = new ArrayList<>();
        Map<Fate, Integer> shares = large ? LARGE_MINE : OTHER_MINES;
        for (Fate fate : Fate.values()) {
            for (int number = shares.getOrDefault(fate, 0); number > 0; number--) {
                Story story =
                        fate == Fate.DUPLICATE ? repeating(stage.any(dismissible(lasting)), cast) : story(cast, fate);
                stories.add(story);
                if (fate == Fate.OVERDUE) {
                    lasting.add(story);
                }
            }
        }
        return stories;
    }

    private Story story(Cast cast, Fate fate) {
        TypicalHazard hazard = fate.isMinor() || !stage.chance(0.03) ? any(minor, fate) : any(major, fate);
        Instant discovered = stage.workingHour(
                fate == Fate.OVERDUE ? dayToBeOverdue(hazard, cast) : today.minusDays(daysAgo(fate, hazard)));
        return new Story(stage, cast, hazard, fate, null, discovered);
    }

    /** What enforcement found the mine cannot find to be no hazard. */
    private TypicalHazard any(List<TypicalHazard> hazards, Fate fate) {
        return stage.any(
                fate == Fate.NO_HAZARD
                        ? hazards.stream().filter(Program::mayBeDismissed).toList()
                        : hazards);
    }

    private static List<Story> dismissible(List<Story> stories) {
        return stories.stream().filter(story -> mayBeDismissed(story.hazard())).toList();
    }

    private static boolean mayBeDismissed(TypicalHazard hazard) {
        return hazard.source() != Source.ENFORCEMENT;
    }

    private Story repeating(Story original, Cast cast) {
        Instant later = original.discovered().plusSeconds(stage.between(2, 20) * 3600L);
        return new Story(stage, cast, original.hazard(), Fate.DUPLICATE, original, later);
    }

    private int daysAgo(Fate fate, TypicalHazard hazard) {
        return switch (fate) {
            case GRADING, ASSIGNING, ACCEPTING_ON_THE_SPOT -> stage.between(1, 2);
            case RECTIFYING ->
                hazard.major() ? stage.between(8, 15) : stage.between(1, hazard.grade() == Grade.C ? 2 : 6);
            case ACCEPTING -> stage.between(hazard.major() ? 25 : 18, DAYS - 30);
            case NO_HAZARD, CLOSED_ON_THE_SPOT -> stage.between(3, DAYS);
            default -> stage.between(30, DAYS);
        };
    }

    /** The last day on which it had to be assigned to be overdue for as long as its turn says. */
    private LocalDate dayToBeOverdue(TypicalHazard hazard, Cast cast) {
        LocalDate deadline = today.minusDays(OVERDUE_FOR[overdue++ % OVERDUE_FOR.length]);
        LocalDate day = deadline.minusDays(stage.limit(hazard));
        while (stage.deadline(hazard, cast.mine(), day).isAfter(deadline)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
