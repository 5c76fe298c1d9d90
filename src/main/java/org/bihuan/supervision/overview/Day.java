package org.bihuan.supervision.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.supervision.MatterKind;
import org.jspecify.annotations.Nullable;

/** A day at a mine. */
public final class Day {

    /**
     * A step of a matter.
     *
     * @param code of the matter
     * @param name of the step
     */
    public record Step(String code, MatterKind kind, String name) {}

    private final LocalDate date;
    private final List<Step> steps = new ArrayList<>();
    private int found;
    private int major;
    private int closed;
    private @Nullable Integer score;
    private @Nullable Integer scoreBefore;

    Day(LocalDate date) {
        this.date = date;
    }

    void found(int all, int amongMajor) {
        this.found = all;
        this.major = amongMajor;
    }

    void closed(int all) {
        this.closed = all;
    }

    void score(int now, @Nullable Integer before) {
        this.score = now;
        this.scoreBefore = before;
    }

    void step(Step step) {
        steps.add(step);
    }

    public LocalDate getDate() {
        return date;
    }

    /** How many hazards were registered. */
    public int getFound() {
        return found;
    }

    /** How many of those are graded major. */
    public int getMajor() {
        return major;
    }

    /** How many hazards were closed. */
    public int getClosed() {
        return closed;
    }

    /** The data score of the night, if it is not that of the night before. */
    public @Nullable Integer getScore() {
        return score;
    }

    /** That of the night before. */
    public @Nullable Integer getScoreBefore() {
        return scoreBefore;
    }

    /** In the order in which they were taken. */
    public List<Step> getSteps() {
        return steps;
    }
}
