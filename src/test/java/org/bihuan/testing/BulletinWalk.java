package org.bihuan.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.bulletin.MonthBulletins;

/** Walks bulletins through their process as the people of the test province, each of a month of its own. */
public class BulletinWalk {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final Loop loop;
    private final MonthBulletins bulletins;
    private final Organization organization;
    private final MatterAccess access;
    private final MatterRecord record;
    private final TravelClock clock;

    BulletinWalk(
            Loop loop,
            MonthBulletins bulletins,
            Organization organization,
            MatterAccess access,
            MatterRecord record,
            TravelClock clock) {
        this.loop = loop;
        this.bulletins = bulletins;
        this.organization = organization;
        this.access = access;
        this.record = record;
        this.clock = clock;
    }

    public Unit bureau() {
        return organization.unit("SDJ").orElseThrow();
    }

    /** Moves into a month that no other bulletin is about, without running anything. */
    public YearMonth newMonth() {
        YearMonth month = YearMonth.of(2030, 1).plusMonths(MONTHS.incrementAndGet());
        goTo(month.atDay(10));
        return month;
    }

    /** Moves to the noon of a day without running anything. */
    public void goTo(LocalDate day) {
        clock.freezeAt(day.atTime(LocalTime.NOON).atZone(TravelClock.ZONE).toInstant());
    }

    /** Of a month in which one hazard was reported; it is the second of the next one. */
    public String opened() {
        YearMonth month = newMonth();
        loop.reported();
        goTo(month.plusMonths(1).atDay(2));
        return bulletins.open(bureau(), month).orElseThrow();
    }

    public String edited() {
        String code = opened();
        edit(code, "总体平稳。", "SUBMITTED");
        return code;
    }

    /** @param decision what comes next: {@code SUBMITTED} or {@code RECOUNTED} */
    public void edit(String code, String words, String decision) {
        submit(
                "promoter",
                code,
                "editBulletin",
                Map.of("headline", "双重预防机制运行情况通报", "words", words, "decision", decision));
    }

    public String published() {
        String code = edited();
        submit("leader", code, "signBulletin", Map.of("decision", "SIGNED"));
        return code;
    }

    public void submit(String login, String code, String task, Map<String, Object> form) {
        loop.submitAsItStands(login, code, task, form);
    }

    /** The names of the steps that a bulletin has taken. */
    public List<String> steps(String code) {
        return loop.as("leader", () -> record.of(access.visible(code).orElseThrow()).stream()
                .map(entry -> entry.getStep())
                .toList());
    }
}
