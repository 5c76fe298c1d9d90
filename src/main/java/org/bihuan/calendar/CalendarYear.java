package org.bihuan.calendar;

import java.time.Year;

/**
 * What is known of a year.
 *
 * @param holidays how many days off it names; 0 if nothing is known
 * @param workdays how many make-up working days it names; 0 if nothing is known
 */
public record CalendarYear(Year year, Standing standing, Origin origin, long holidays, long workdays) {

    /** How far a year's days can be relied on. */
    public enum Standing {
        /** As the State Council published it. */
        PUBLISHED,
        /** Derived from the law, before the State Council published it. */
        PROVISIONAL,
        /** Nothing is known: every Monday to Friday counts. */
        MISSING
    }

    /** Where it comes from. */
    public enum Origin {
        FILE,
        PAGE,
        NOWHERE
    }
}
