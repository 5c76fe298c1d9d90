package org.bihuan.supervision.plan;

/**
 * How far an obligation is met: how often it was met in time, met late, missed, and may still be met in time.
 */
public record Standing(int onTime, int late, int missing, int waiting) {

    public static final Standing NOTHING = new Standing(0, 0, 0, 0);

    static final Standing MET = new Standing(1, 0, 0, 0);
    static final Standing MET_LATE = new Standing(0, 1, 0, 0);
    static final Standing MISSED = new Standing(0, 0, 1, 0);
    static final Standing WAITING = new Standing(0, 0, 0, 1);

    Standing and(Standing more) {
        return new Standing(onTime + more.onTime, late + more.late, missing + more.missing, waiting + more.waiting);
    }

    /** How often it was or is owed. */
    public int all() {
        return onTime + late + missing + waiting;
    }
}
