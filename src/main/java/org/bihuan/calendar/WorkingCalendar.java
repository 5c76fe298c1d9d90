package org.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * China's working days: Monday to Friday, less the public holidays, plus the make-up working days, as the files in
 * {@code config/calendars/} say, or in their place what an administrator wrote ({@link CalendarYears}). A year without a file counts Monday to Friday and is reported in the log, once, and by
 * {@link #missingYears()}.
 */
public class WorkingCalendar {

    private static final Logger log = LoggerFactory.getLogger(WorkingCalendar.class);

    private final Set<Year> missing = ConcurrentHashMap.newKeySet();
    private volatile Map<Year, CalendarFile> years = Map.of();

    WorkingCalendar(Collection<CalendarFile> files) {
        follow(files);
    }

    /** Counts by these calendars from now on, one for each year. */
    void follow(Collection<CalendarFile> calendars) {
        years = calendars.stream().collect(Collectors.toUnmodifiableMap(CalendarFile::year, Function.identity()));
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        Year year = Year.from(day);
        CalendarFile calendar = years.get(year);
        if (calendar == null && missing.add(year)) {
            log.warn("No calendar for {} in config/calendars/: every Monday to Friday counts as a working day", year);
        }
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return calendar == null ? weekday : calendar.days().getOrDefault(day, weekday);
    }

    /**
     * The n-th working day after a day, which itself does not count.
     *
     * @param days at least 0; 0 gives the day itself
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        requireNotNegative(days);
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The day that many days after another.
     *
     * @param days at least 0
     * @param workingDays whether to count working days only, or else calendar days
     */
    public LocalDate plus(LocalDate from, int days, boolean workingDays) {
        requireNotNegative(days);
        return workingDays ? plusWorkingDays(from, days) : from.plusDays(days);
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; 0 when {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The years that somebody asked about and that have no calendar, oldest first; an administrator should add them. */
    public Set<Year> missingYears() {
        return new TreeSet<>(missing);
    }

    /**
     * The years whose published calendar is wanted now, because there is none or only a provisional one: this year's and, from 1
     * December, the next one's, which the State Council has published by then.
     */
    public List<Year> wanted(LocalDate today) {
        Year year = Year.from(today);
        Stream<Year> next = today.getMonth() == Month.DECEMBER ? Stream.of(year.plusYears(1)) : Stream.empty();
        return Stream.concat(Stream.of(year), next)
                .filter(asked -> !years.containsKey(asked) || provisional(asked))
                .toList();
    }

    /** Whether that year's calendar was derived from the law before the State Council published it. */
    public boolean provisional(Year year) {
        CalendarFile calendar = years.get(year);
        return calendar != null && calendar.provisional();
    }

    private static void requireNotNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Days to add must not be negative: " + days);
        }
    }
}
