package org.bihuan.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.calendar.CalendarYear.Origin;
import org.bihuan.calendar.CalendarYear.Standing;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The calendars that are known, year by year. What an administrator writes stands in the database in place of the file; every
 * node looks there again after some seconds.
 */
@Service
@DependsOnDatabaseInitialization
public class CalendarYears {

    private static final int LONGEST = 20_000;

    private final CalendarFolder folder;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Map<Integer, String> followed = Map.of();

    CalendarYears(CalendarFolder folder, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.folder = folder;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
        refresh();
    }

    /** The years that are known, and this and the next one in any case; the latest first. */
    public List<CalendarYear> years() {
        Map<Year, CalendarYear> years = new TreeMap<>();
        folder.calendars().forEach(known -> years.put(known.year(), described(known, Origin.FILE)));
        written().values().forEach(known -> years.put(known.year(), described(known, Origin.PAGE)));
        Year next = thisYear().plusYears(1);
        Stream.iterate(thisYear(), year -> !year.isAfter(next), year -> year.plusYears(1))
                .forEach(year -> years.computeIfAbsent(
                        year, unknown -> new CalendarYear(unknown, Standing.MISSING, Origin.NOWHERE, 0, 0)));
        List<CalendarYear> latestFirst = new ArrayList<>(years.values());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** Whether a year's days can be written: this year's and the next one's. */
    public boolean canBeWritten(Year year) {
        return !year.isBefore(thisYear()) && !year.isAfter(thisYear().plusYears(1));
    }

    /** The days of a year as they are to be written, one a line; {@code ""} if nothing is known. */
    public String text(Year year, Locale language) {
        return Stream.concat(Stream.ofNullable(written().get(year.getValue())), folder.calendars().stream())
                .filter(known -> known.year().equals(year))
                .findFirst()
                .map(known -> CalendarText.of(known, language))
                .orElse("");
    }

    /**
     * Writes a year's days, in place of the file.
     *
     * @param typed one day a line, such as {@code 2027-02-05 放假 春节}
     * @param by the log-in name of who writes it
     * @throws CalendarProblem if a line is wrong; it tells the line as typed
     */
    public void write(Year year, String typed, boolean provisional, String by) {
        String content = CalendarText.toFile(typed, provisional);
        if (content.length() > LONGEST) {
            throw new CalendarProblem(name(year.getValue()), 1, "the text is too long", "内容太长");
        }
        check(year, content, provisional);
        forget(year);
        jdbc.sql("insert into calendar_year (calendar_year, content, changed_at, changed_by) values (?, ?, ?, ?)")
                .params(year.getValue(), content, Timestamp.from(clock.instant()), by)
                .update();
    }

    /** Lets the file hold again. */
    public void forget(Year year) {
        jdbc.sql("delete from calendar_year where calendar_year = ?")
                .param(year.getValue())
                .update();
    }

    /** Counts by what is written now. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    public synchronized void refresh() {
        Map<Integer, String> contents = contents();
        if (!contents.equals(followed)) {
            Map<Year, CalendarFile> calendars = new HashMap<>();
            folder.calendars().forEach(known -> calendars.put(known.year(), known));
            parsed(contents).values().forEach(known -> calendars.put(known.year(), known));
            calendar.follow(calendars.values());
            followed = contents;
        }
    }

    private Map<Integer, CalendarFile> written() {
        return parsed(contents());
    }

    private Map<Integer, String> contents() {
        Map<Integer, String> contents = new HashMap<>();
        jdbc.sql("select calendar_year, content from calendar_year").query(row -> {
            contents.put(row.getInt(1), row.getString(2));
        });
        return contents;
    }

    private static Map<Integer, CalendarFile> parsed(Map<Integer, String> contents) {
        Map<Integer, CalendarFile> calendars = new HashMap<>();
        contents.forEach((year, content) -> calendars.put(year, parsed(year, content)));
        return calendars;
    }

    private static CalendarFile parsed(int year, String content) {
        return CalendarFile.read(name(year), content.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(Year year, String content, boolean provisional) {
        try {
            if (parsed(year.getValue(), content).days().isEmpty()) {
                throw new CalendarProblem(name(year.getValue()), 1, "no day is given", "没有写任何日期");
            }
        } catch (CalendarProblem problem) {
            throw problem.below(CalendarText.linesAbove(provisional));
        }
    }

    private static CalendarYear described(CalendarFile known, Origin origin) {
        long workdays =
                known.days().values().stream().filter(workday -> workday).count();
        return new CalendarYear(
                known.year(),
                known.provisional() ? Standing.PROVISIONAL : Standing.PUBLISHED,
                origin,
                known.days().size() - workdays,
                workdays);
    }

    private static String name(int year) {
        return "page-" + year + ".csv";
    }

    private Year thisYear() {
        return Year.from(LocalDate.now(clock));
    }
}
