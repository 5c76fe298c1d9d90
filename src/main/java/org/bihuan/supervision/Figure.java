package org.bihuan.supervision;

/** A figure about how a mine's dual prevention runs, read from its own data on the platform. */
public enum Figure {
    /** Hazards found in the period. */
    FOUND(false),
    /** Major hazards found in the period. */
    MAJOR(false),
    /** People who reported a hazard in the period. */
    REPORTERS(false),
    /** Inspections whose findings were registered in the period. */
    INSPECTIONS(false),
    /** Of the hazards found in the period, the share that is closed, in percent. */
    CLOSURE_RATE(true),
    /** Of the hazards found and rectified in the period, the share that was rectified by its first deadline, in percent. */
    ON_TIME_RATE(true),
    /** Of the hazards that are to be rectified now, the share that is overdue, in percent. */
    OVERDUE_SHARE(true),
    /** Closures that a re-check in the period found to be false. */
    FALSE_CLOSURES(false);

    private final boolean percent;

    Figure(boolean percent) {
        this.percent = percent;
    }

    public boolean isPercent() {
        return percent;
    }
}
