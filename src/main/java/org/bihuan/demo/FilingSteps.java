package org.bihuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.filing.Conformity;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.FilingDesk;
import org.bihuan.supervision.filing.FilingDesk.Paper;
import org.bihuan.supervision.filing.Period;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a filing, each done by a person on its page and through its forms. */
@Component
@Profile("demo")
class FilingSteps {

    private static final int PARTIAL = 9;
    private static final int NONE = 23;
    private static final int MENDING = 45;

    /** What is written into some fields. */
    private static final Map<String, String> WORDS = Map.of(
            "platform", "双重预防信息平台，集团信息公司承建",
            "conclusion", "总体符合《实施指南》，欠缺的项目已明确责任人，按期补齐",
            "remarks", "无");

    private final Acting acting;
    private final Organization organization;
    private final Duties duties;
    private final DutyFilings filings;
    private final FilingDesk desk;
    private final Papers papers;
    private final LoopSteps forms;
    private final Clock clock;
    private final JdbcClient jdbc;

    FilingSteps(
            Acting acting,
            Organization organization,
            Duties duties,
            DutyFilings filings,
            FilingDesk desk,
            Papers papers,
            LoopSteps forms,
            Clock clock,
            JdbcClient jdbc) {
        this.acting = acting;
        this.organization = organization;
        this.duties = duties;
        this.filings = filings;
        this.desk = desk;
        this.papers = papers;
        this.forms = forms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Opens a yearly duty of the mines, whose last day is another in the demo, whatever the season. */
    String open(Duty duty, Unit mine, LocalDate dueOn) {
        return filings.open(duty, mine, new Period(dueOn.getYear(), 0), dueOn);
    }

    /** The codes of the filings of such duties. */
    Set<String> yearlyOfMines() {
        List<String> yearly = duties.all().stream()
                .filter(duty -> duty.by() == Duty.Filer.MINE && duty.period() == Period.Kind.YEAR)
                .map(Duty::id)
                .toList();
        return jdbc.sql("select m.code from filing f join matter m on m.id = f.matter_id where f.duty in (:yearly)")
                .param("yearly", yearly)
                .query(String.class)
                .set();
    }

    Duty duty(String id) {
        return duties.find(id).orElseThrow();
    }

    void fillIn(Person officer, String code) {
        acting.as(organization.person(officer.getLogin()).orElseThrow(), () -> {
            Paper paper = desk.toFillIn(code).orElseThrow();
            Map<String, String> typed = new HashMap<>();
            int place = code.substring(0, code.indexOf('-')).hashCode() & Character.MAX_VALUE;
            for (Field field : paper.duty().fields()) {
                switch (field.kind()) {
                    case NUMBER -> typed.put(field.id(), "4");
                    case ITEM -> judge(field.id(), place++, typed);
                    default -> typed.put(field.id(), WORDS.getOrDefault(field.id(), field.name() + "：已按年度目标逐项分解，责任到人"));
                }
            }
            desk.keep(code, paper.filing().getVersion(), typed);
            return code;
        });
    }

    /** Every now and then an item of a mine falls short, seldom altogether; another at each mine. */
    private void judge(String item, int place, Map<String, String> typed) {
        Conformity conformity =
                place % PARTIAL == 0 ? Conformity.PARTIAL : place % NONE == 0 ? Conformity.NONE : Conformity.FULL;
        typed.put(item, conformity.name());
        if (conformity.fallsShort()) {
            typed.put(Paper.missing(item), conformity == Conformity.PARTIAL ? "个别区队执行不到位，记录不全" : "尚未做到，已列入计划并落实经费");
            typed.put(
                    Paper.mendedBy(item), LocalDate.now(clock).plusDays(MENDING).toString());
        }
    }

    void upload(Person officer, String code, String title) {
        papers.file(officer, code, title, "内容见平台上填写的各项", "（签字盖章）");
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        forms.submit(person, code, task, form);
    }
}
