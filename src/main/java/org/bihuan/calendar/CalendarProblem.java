package org.bihuan.calendar;

import java.util.Locale;

/** A calendar is wrong. The application does not start with such a file: a wrong deadline is worse than a late start. */
public final class CalendarProblem extends RuntimeException {

    private final String file;
    private final long line;
    private final String english;
    private final String chinese;

    CalendarProblem(String file, long line, String english, String chinese) {
        super("Calendar file %s, line %d: %s. Correct the file and start again. / 日历文件 %s 第 %d 行：%s。请改正后重新启动。"
                .formatted(file, line, english, file, line, chinese));
        this.file = file;
        this.line = line;
        this.english = english;
        this.chinese = chinese;
    }

    /** The same, of a text that had some lines put above it. */
    CalendarProblem below(int lines) {
        return new CalendarProblem(file, Math.max(1, line - lines), english, chinese);
    }

    /** The line that is wrong, from 1. */
    public long line() {
        return line;
    }

    /** What is wrong, in Chinese or English. */
    public String what(Locale language) {
        return language.getLanguage().equals("en") ? english : chinese;
    }
}
