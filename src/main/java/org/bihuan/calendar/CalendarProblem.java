package org.bihuan.calendar;

/** A calendar file is wrong. The application does not start with it: a wrong deadline is worse than a late start. */
class CalendarProblem extends RuntimeException {

    CalendarProblem(String file, long line, String what) {
        super("Calendar file %s, line %d: %s. Correct the file and start again.".formatted(file, line, what));
    }
}
