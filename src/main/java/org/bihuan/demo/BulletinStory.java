package org.bihuan.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's bulletins, which are opened of themselves: some days later the promotion office has edited and a leader signed them. */
@Component
@Profile("demo")
class BulletinStory {

    private static final int EDITED = 4;
    private static final int SIGNED = 6;

    private final MonthBulletins bulletins;
    private final Organization organization;
    private final LoopSteps forms;

    BulletinStory(MonthBulletins bulletins, Organization organization, LoopSteps forms) {
        this.bulletins = bulletins;
        this.organization = organization;
        this.forms = forms;
    }

    /** Of the months that end between two days. */
    void begin(Stage stage, LocalDate from, LocalDate until) {
        for (YearMonth month = YearMonth.from(from);
                month.isBefore(YearMonth.from(until));
                month = month.plusMonths(1)) {
            YearMonth told = month;
            LocalDate next = month.plusMonths(1).atDay(1);
            stage.atWork(next.plusDays(EDITED), () -> edit(told));
            stage.atWork(next.plusDays(SIGNED), () -> sign(told));
        }
    }

    private void edit(YearMonth month) {
        bulletins
                .of(bureau(), month)
                .ifPresent(code -> forms.submit(
                        holder(Role.PROMOTION_OFFICER),
                        code,
                        "editBulletin",
                        Map.of(
                                "headline",
                                "%d年%d月双重预防机制运行情况通报".formatted(month.getYear(), month.getMonthValue()),
                                "words",
                                "本月各矿隐患排查治理总体平稳，多数煤矿按期整改、按时闭环。部分煤矿逾期未改较多，要对照排名查找原因，限期改进。",
                                "decision",
                                "SUBMITTED")));
    }

    private void sign(YearMonth month) {
        bulletins
                .of(bureau(), month)
                .ifPresent(code ->
                        forms.submit(holder(Role.BUREAU_LEADER), code, "signBulletin", Map.of("decision", "SIGNED")));
    }

    private Unit bureau() {
        return organization.units(UnitKind.BUREAU).get(0);
    }

    private Person holder(Role role) {
        return organization.holders(role).get(0);
    }
}
