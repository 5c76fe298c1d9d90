package org.bihuan.supervision.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.supervision.watch.DataScores.OfDay;

/** Draws scores day by day as a line in a picture of 600 by 100. */
final class Trend {

    private static final int WIDTH = 600;
    private static final int BEST = 100;

    private Trend() {}

    /** The points of an SVG polyline; a single day is a level line. */
    static String line(List<OfDay> days) {
        if (days.size() == 1) {
            int y = BEST - days.get(0).score();
            return "0,%d %d,%d".formatted(y, WIDTH, y);
        }
        int steps = days.size() - 1;
        return IntStream.rangeClosed(0, steps)
                .mapToObj(day -> "%d,%d"
                        .formatted(day * WIDTH / steps, BEST - days.get(day).score()))
                .collect(Collectors.joining(" "));
    }
}
