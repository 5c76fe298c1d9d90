package org.bihuan.calendar;

import java.util.List;

/** The calendars of {@code config/calendars/}, as they were when the application started. */
record CalendarFolder(List<CalendarFile> calendars) {}
