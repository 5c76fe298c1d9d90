package org.bihuan.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A year's days as people write them, one a line: {@code 2027-02-05 放假 春节}. */
final class CalendarText {

    private static final String HEADING = "date,kind,name\n";
    private static final String PROVISIONAL = "# provisional\n";
    private static final Map<String, String> KINDS =
            Map.of("放假", "holiday", "休", "holiday", "补班", "workday", "上班", "workday", "班", "workday");

    private CalendarText() {}

    /**
     * As a file would hold it. Lines stay in their places, so that what is wrong can be told by its line.
     *
     * @param typed lines with date, kind and name, between blanks, tabs or commas; a heading may stand above
     */
    static String toFile(String typed, boolean provisional) {
        String rows = typed.lines().map(CalendarText::row).collect(Collectors.joining("\n"));
        return (provisional ? PROVISIONAL : "") + HEADING + rows + "\n";
    }

    /** How many lines stand above the first one that was typed. */
    static int linesAbove(boolean provisional) {
        return provisional ? 2 : 1;
    }

    /** The days of a calendar, to be corrected. */
    static String of(CalendarFile calendar, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return calendar.days().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> "%s %s %s"
                        .formatted(
                                day.getKey(),
                                kind(day.getValue(), english),
                                calendar.names().getOrDefault(day.getKey(), ""))
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static String kind(boolean workday, boolean english) {
        if (english) {
            return workday ? "workday" : "holiday";
        }
        return workday ? "补班" : "放假";
    }

    private static String row(String line) {
        String[] cells = line.strip().split("[\\s,，;；]+", 3);
        if (cells[0].isEmpty() || cells[0].equals("date") || cells[0].equals("日期") || cells[0].startsWith("#")) {
            return "#";
        }
        String kind = cells.length < 2 ? "" : KINDS.getOrDefault(cells[1], cells[1]);
        return "\"%s\",\"%s\",\"%s\""
                .formatted(quoted(cells[0]), quoted(kind), cells.length < 3 ? "" : quoted(cells[2]));
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }
}
