package org.bihuan.calendar;

import java.time.Instant;

/**
 * What the application does of its own accord at certain moments, beside the engine's timers. Whoever lets time pass, as the demo
 * does, stops at each.
 */
public interface Appointment {

    /** The first of these moments that is later than another. */
    Instant next(Instant after);

    /** Does what is due by now, if it was not done. */
    void keep();
}
