package org.bihuan.demo;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.hazard.Field;
import org.bihuan.organization.Person;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitFinding.Kind;

/** A visit of the promotion office to one mine of the demo (督导), as far as it has come by now. */
class VisitStory {

    private static final int PLANNED_BEFORE = 6;
    private static final VisitFinding PROPOSAL =
            new VisitFinding(Kind.PROPOSAL, "建立班前会通报昨日隐患整改情况的制度，做到当班人人知晓", null, null, null);
    private static final VisitFinding HAZARD =
            new VisitFinding(Kind.HAZARD, "临时支护材料堆放挤占人行道，宽度不足 0.8 米", "3下206轨道巷", Field.HEADING, null);

    /** How far it comes. */
    enum Stop {
        PLANNED,
        TAKING_UP,
        CLOSED
    }

    private final Stage stage;
    private final Cast cast;
    private final VisitSteps steps;
    private final Stop stop;
    private final Person promoter;

    VisitStory(Stage stage, Cast cast, VisitSteps steps, Stop stop) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.stop = stop;
        this.promoter = cast.promoter();
    }

    /** Plans it for a day some days ahead. */
    void begin(LocalDate day) {
        stage.atWork(day.minusDays(PLANNED_BEFORE), () -> plan(day));
    }

    private void plan(LocalDate day) {
        String code = steps.plan(promoter, cast.mine().getCode(), day, "双重预防机制运行和平台数据质量");
        if (stop != Stop.PLANNED) {
            stage.atWork(day, () -> record(code));
        }
    }

    private void record(String code) {
        List<VisitFinding> findings = stop == Stop.CLOSED ? List.of(PROPOSAL) : List.of(HAZARD, PROPOSAL);
        steps.record(
                promoter,
                code,
                findings,
                "查阅隐患台账和培训档案，抽查一个采掘工作面，询问 6 名员工。平台数据基本完整，班组层面对隐患整改情况知晓不够。",
                "矿长、分管负责人、安监科长、双预防办专职人员");
        if (stop == Stop.CLOSED) {
            stage.after(20, 70, () -> steps.takeUp(cast.inspector(), code));
        }
    }
}
