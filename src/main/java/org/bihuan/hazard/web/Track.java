package org.bihuan.hazard.web;

import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.hazard.Hazard;

/**
 * The way of a hazard through the loop as a row of steps, which says in words what the process picture shows.
 *
 * @param stops in the order of the loop
 */
record Track(List<Stop> stops) {

    private static final List<String> WHOLE = List.of("report", "grade", "assign", "rectify", "accept", "close");
    private static final List<String> ON_THE_SPOT = List.of("report", "accept", "close");

    private static final List<String> LISTED = List.of(
            "report",
            "grade",
            "stopWork",
            "plan",
            "list",
            "rectify",
            "acceptByMine",
            "acceptByGroup",
            "acceptByBranch",
            "close");

    enum Progress {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * A step.
     *
     * @param key names it: {@code pages.track.<key>}
     */
    record Stop(String key, Progress progress) {}

    /** @param listed whether it takes, or took, the way of a major hazard */
    static Track of(Hazard hazard, boolean listed) {
        boolean straightToAcceptance = hazard.isFixedOnTheSpot() && hazard.getGrade() == null;
        List<String> way = straightToAcceptance ? ON_THE_SPOT : listed ? LISTED : WHOLE;
        return switch (hazard.getState()) {
            case GRADING -> at("grade", way);
            case STOPPING_WORK -> at("stopWork", way);
            case PLANNING -> at("plan", way);
            case LISTING -> at("list", way);
            case ASSIGNING -> at("assign", way);
            case RECTIFYING -> at("rectify", way);
            case ACCEPTING -> at("accept", way);
            case MINE_ACCEPTING -> at("acceptByMine", way);
            case GROUP_ACCEPTING -> at("acceptByGroup", way);
            case BRANCH_ACCEPTING -> at("acceptByBranch", way);
            case ACCEPTED -> at("close", way);
            case CLOSED -> track(way, way.size());
            case NOT_A_HAZARD -> ended("notAHazard");
            case DUPLICATE -> ended("duplicate");
        };
    }

    private static Track at(String now, List<String> way) {
        return track(way, way.indexOf(now));
    }

    private static Track ended(String end) {
        List<String> way = List.of("report", "grade", end);
        return track(way, way.size());
    }

    private static Track track(List<String> way, int now) {
        return new Track(IntStream.range(0, way.size())
                .mapToObj(at -> new Stop(way.get(at), progress(at, now)))
                .toList());
    }

    private static Progress progress(int at, int now) {
        if (at == now) {
            return Progress.NOW;
        }
        return at < now ? Progress.DONE : Progress.AHEAD;
    }
}
