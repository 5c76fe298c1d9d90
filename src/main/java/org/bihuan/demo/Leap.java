package org.bihuan.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** How far the demo's clock can be advanced at once. */
enum Leap {
    HOUR,
    DAY,
    WEEK,
    MORNING;

    /** When the reminders of the day go out. */
    private static final LocalTime REMINDERS = LocalTime.of(8, 0);

    ZonedDateTime from(ZonedDateTime now) {
        return switch (this) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case DAY -> now.plusDays(1);
            case WEEK -> now.plusWeeks(1);
            case MORNING -> {
                ZonedDateTime today = now.with(REMINDERS);
                yield today.isAfter(now) ? today : today.plusDays(1);
            }
        };
    }
}
