package org.bihuan.supervision.watch;

/** What the data of a mine are watched for; in words {@code signal.<name>}. */
public enum DataSignal {
    /** Days since anything was registered: a hazard, an inspection, a rectification. */
    SUBMISSION(Measure.DAYS),
    /** Days since the mine itself found a hazard. */
    FINDING(Measure.DAYS),
    /** Days since an inspection was registered. */
    INSPECTION(Measure.DAYS),
    /** Of the hazards that somebody is to rectify or has, the share that lacks who, how, until when or the result. */
    MISSING_FIELDS(Measure.PERCENT),
    /** Of the hazards that are to be rectified now, the share that is overdue. */
    OVERDUE(Measure.PERCENT),
    /** Of the closures, the share without a photo of the rectification. */
    NO_PHOTO(Measure.PERCENT),
    /** Of the graded hazards, the share of the lowest grade. */
    ONE_GRADE(Measure.PERCENT),
    /** Of the closures, the share accepted within minutes after the rectification. */
    HASTY_ACCEPTANCE(Measure.PERCENT),
    /** Closures that a re-check found to be false. */
    FALSE_CLOSURE(Measure.COUNT);

    private final Measure measure;

    DataSignal(Measure measure) {
        this.measure = measure;
    }

    /** In what it is measured; in words {@code signal.measure.<name>}. */
    public enum Measure {
        DAYS,
        PERCENT,
        COUNT
    }

    public Measure measure() {
        return measure;
    }
}
