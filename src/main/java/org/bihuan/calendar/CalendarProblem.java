package org.bihuan.calendar;

/** A calendar file is wrong. The application does not start with it: a wrong deadline is worse than a late start. */
class CalendarProblem extends RuntimeException {

    CalendarProblem(String file, long line, String english, String chinese) {
        super("Calendar file %s, line %d: %s. Correct the file and start again. / 日历文件 %s 第 %d 行：%s。请改正后重新启动。"
                .formatted(file, line, english, file, line, chinese));
    }
}
