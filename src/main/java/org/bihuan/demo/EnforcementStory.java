package org.bihuan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.demo.LoopSteps.Order;
import org.bihuan.hazard.Field;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.supervision.enforcement.InspectionKind;

/** A preventive inspection of one mine of the demo (监察执法): one finds nothing and is closed, one finds hazards and is to be followed up. */
class EnforcementStory {

    private static final int INSPECTED_WITHIN = 10;
    private static final int RECTIFIED_WITHIN = 12;
    private static final List<Found> FOUND = List.of(
            new Found("-650西翼运输大巷", Field.ELECTROMECHANICAL, "动力电缆与风筒同侧吊挂，有两处被挤压破皮", null),
            new Found("3108运输顺槽", Field.DUST, "转载点喷雾堵塞，不能正常使用", null));

    private final Stage stage;
    private final Cast cast;
    private final EnforcementSteps steps;
    private final boolean finds;
    private final Person inspector;
    private String code = "";

    EnforcementStory(Stage stage, Cast cast, EnforcementSteps steps, boolean finds) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.finds = finds;
        this.inspector = cast.inspector();
    }

    void begin(LocalDate day) {
        stage.atWork(day, this::open);
    }

    private void open() {
        code = steps.open(
                cast.officeHead(),
                cast.mine().getCode(),
                stage.today().getYear() + "年预防性监察",
                stage.today().plusDays(INSPECTED_WITHIN),
                new Written(InspectionKind.PREVENTIVE, "机电运输、通风防尘", Set.of(inspector.getLogin())));
        stage.after(20, 60, this::inspect);
    }

    private void inspect() {
        steps.record(inspector, code, finds ? Set.of("platform") : Set.of(), finds ? FOUND : List.of());
        steps.submit(
                inspector,
                code,
                "inspectMine",
                Map.of(
                        "inspectedOn",
                        stage.today().toString(),
                        "dualPrevention",
                        finds ? "机制运行基本正常，现场两条隐患平台没有记录" : "机制运行正常，平台记录与现场一致",
                        "conclusion",
                        finds ? "发现的隐患限期整改，平台漏报的责令改正" : "没有发现隐患",
                        "deliveredTo",
                        cast.manager().getName()));
        if (finds) {
            stage.after(2, 4, this::assign);
        }
        stage.after(5, 20, this::issue);
    }

    /** The mine orders what was found to be rectified. */
    private void assign() {
        List<String> hazards = steps.hazards(inspector, code);
        for (int number = 0; number < hazards.size(); number++) {
            String hazard = hazards.get(number);
            Unit section = cast.section(FOUND.get(number).field());
            Order order = new Order(
                    section,
                    cast.rectifier(section),
                    cast.officer(),
                    "停用处理，全面排查同类问题",
                    stage.today().plusDays(RECTIFIED_WITHIN));
            stage.steps().grade(cast.officer(), hazard, "A");
            stage.steps().assign(cast.officer(), hazard, order);
        }
    }

    private void issue() {
        if (finds) {
            String received = cast.manager().getName();
            steps.order(
                    inspector,
                    code,
                    List.of(
                            new EnforcementOrder(
                                    1,
                                    Kind.CORRECT,
                                    "《煤矿安全监察条例》第三十五条",
                                    "隐患当班录入平台，十五日内完成补录和核查",
                                    null,
                                    stage.today(),
                                    received),
                            new EnforcementOrder(
                                    1,
                                    Kind.FINE,
                                    "《中华人民共和国安全生产法》第一百零一条",
                                    "未如实记录事故隐患排查治理情况",
                                    BigDecimal.valueOf(30_000),
                                    stage.today(),
                                    received)));
        }
        steps.submit(inspector, code, "issueOrders", Map.of());
        if (!finds) {
            stage.after(10, 40, this::close);
        }
    }

    private void close() {
        steps.submit(
                cast.officeHead(), code, "closeCase", Map.of("decision", "CLOSED", "opinion", "检查记录完整，没有处理处罚，同意结案"));
    }
}
